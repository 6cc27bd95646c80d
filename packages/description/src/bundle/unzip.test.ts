import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { unzip } from './unzip.ts'

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const limits = { bytes: 1_000_000, depth: 9, nodes: 9, aliasedNodes: 9, files: 3 }
const api = 'openapi: 3.1.0\n'

describe('an archive', () => {
  test('gives its JSON and YAML files, and finds the one to start from', () => {
    const unzipped = unzip(
      zip({
        'spec/api.yaml': api,
        'spec/Pet.json': '{}',
        'spec/logo.png': 'x',
        '.git/a.yaml': api,
      }),
    )
    expect(unzipped).toMatchObject({ entry: 'spec/api.yaml' })
    expect('files' in unzipped && [...unzipped.files.keys()]).toEqual([
      'spec/api.yaml',
      'spec/Pet.json',
    ])
  })

  test('prefers the entry that is named', () => {
    expect(unzip(zip({ 'a.yaml': api, 'b.yaml': api }), 'b.yaml')).toMatchObject({
      entry: 'b.yaml',
    })
  })

  const refusals: { what: string; archive: Uint8Array; rule: string }[] = [
    {
      what: 'bytes that are no zip',
      archive: strToU8('PK\u0003\u0004 nothing more'),
      rule: 'broken-zip',
    },
    { what: 'a path that leads out', archive: zip({ '../api.yaml': api }), rule: 'path-outside' },
    { what: 'an absolute path', archive: zip({ '/etc/api.yaml': api }), rule: 'path-outside' },
    {
      what: 'more files than are accepted',
      archive: zip({ 'a.yaml': api, 'b.yaml': '', 'c.yaml': '', 'd.yaml': '' }),
      rule: 'too-many-files',
    },
    {
      what: 'two that could be the entry',
      archive: zip({ 'a.yaml': api, 'b.yaml': api }),
      rule: 'entry-missing',
    },
    {
      what: 'none that could be the entry',
      archive: zip({ 'a.yaml': 'a: 1' }),
      rule: 'entry-missing',
    },
    {
      what: 'a few bytes that expand to many',
      archive: zip({ 'a.yaml': api + ' '.repeat(1_000_000) }),
      rule: 'too-large',
    },
  ]
  for (const { what, archive, rule } of refusals)
    test(`with ${what} is refused: ${rule}`, () => {
      expect(unzip(archive, undefined, limits)).toMatchObject({ finding: { rule, level: 'error' } })
    })
})
