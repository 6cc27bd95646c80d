import { strToU8, zipSync } from 'fflate'
import { described, type Bomb } from './bomb.ts'

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

const plain = described('')
const expanding = zip({ 'api.yaml': plain + '#'.repeat(40_000_000) })

/** The same archive, whose table of contents gives another size of its first file. */
function withSize(archive: Uint8Array, bytes: number): Uint8Array {
  const copy = archive.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true)
  return copy
}

const given: { what: string; zip: Uint8Array; rule: string }[] = [
  {
    what: 'an archive of few bytes that expand to many',
    zip: expanding,
    rule: 'too-large',
  },
  {
    what: 'an archive that says less than it expands to',
    zip: withSize(expanding, 10),
    rule: 'unknown-specification',
  },
  {
    what: 'an archive in an archive',
    zip: zipSync({ 'api.zip': expanding }),
    rule: 'entry-missing',
  },
  {
    what: 'an archive of 20,000 files',
    zip: zip(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`${index}.yaml`, ''])),
    ),
    rule: 'too-many-files',
  },
  {
    what: 'an archive with a path that leads out',
    zip: zip({ 'api.yaml': plain, '../../etc/cron.d/x.yaml': 'a: 1' }),
    rule: 'path-outside',
  },
  {
    what: 'an archive with a path that leads out by backslashes',
    zip: zip({ 'api.yaml': plain, '..\\..\\x.yaml': 'a: 1' }),
    rule: 'path-outside',
  },
  {
    what: 'an archive with a path from the root',
    zip: zip({ 'api.yaml': plain, '/etc/x.yaml': 'a: 1' }),
    rule: 'path-outside',
  },
  {
    what: 'an archive with a drive',
    zip: zip({ 'api.yaml': plain, 'C:x.yaml': 'a: 1' }),
    rule: 'path-outside',
  },
  {
    what: 'half an archive',
    zip: expanding.subarray(0, expanding.length >> 1),
    rule: 'broken-zip',
  },
  {
    what: 'an archive whose files refer out of it',
    zip: zip({
      'api.yaml': `${plain}components: {schemas: {A: {$ref: '../../etc/passwd'}}}\n`,
      'b.yaml': 'a: 1',
    }),
    rule: 'external-reference',
  },
]

/** Archives that are made to fill memory, or to lead out of themselves. */
export const archives: Bomb[] = given.map(({ what, zip, rule }) => ({ what, given: { zip }, rule }))
