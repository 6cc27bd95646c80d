import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { KnownSlice } from '@portolan/description/document/slice'
import { createSandbox } from '@portolan/description/sandbox'
import { documentWhole } from '@portolan/description/testing/document-whole'

/**
 * Documents a file as a worker does, in a thread of the sandbox, and writes down what that took: the file, where to
 * write, and what a version before left, if there is one. Processor time is that of the process with all of its
 * threads, but for reading what was sent.
 */
const [file = '', report = '', left] = process.argv.slice(2)

/** A part as text. */
type Left = Omit<KnownSlice, 'part'> & { part: string }

const known =
  left === undefined
    ? undefined
    : (JSON.parse(readFileSync(left, 'utf8')) as { slices: Left[] }).slices.map((slice) => ({
        ...slice,
        part: Buffer.from(slice.part),
      }))
const sandbox = createSandbox()
const { bundle } = await sandbox.run('understand', {
  files: { 'description.json': readFileSync(file) },
})
if (!bundle) throw new Error('This is no description.')
const before = process.cpuUsage()
const startedMs = performance.now()
const { manifest, packs, parts } = await documentWhole(sandbox, { bundle, known })
const wallMs = performance.now() - startedMs
const { user, system } = process.cpuUsage(before)
await sandbox.close()

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')
const partsByHash = new Map(parts.map((part) => [sha256(part), Buffer.from(part).toString()]))
writeFileSync(
  report,
  JSON.stringify({
    wallMs,
    cpuMs: (user + system) / 1_000,
    sizes: Object.fromEntries(packs.map((pack) => [pack.sha256, pack.bytes.length])),
    manifest: sha256(JSON.stringify(manifest)),
    slices: manifest.slices.map((slice) => ({ ...slice, part: partsByHash.get(slice.sha256) })),
  }),
)
