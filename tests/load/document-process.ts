import { readFileSync, writeFileSync } from 'node:fs'
import { createSandbox } from '@portolan/description/sandbox'
import { documentWhole } from '@portolan/description/testing/document-whole'

/**
 * Documents a file as a worker does, in a thread of the sandbox, and writes down what that took: the file, and
 * where to. Processor time is that of the process with all of its threads, but for reading what was sent.
 */
const [file = '', report = ''] = process.argv.slice(2)

const sandbox = createSandbox()
const { bundle } = await sandbox.run('understand', {
  files: { 'description.json': readFileSync(file) },
})
if (!bundle) throw new Error('This is no description.')
const before = process.cpuUsage()
const startedMs = performance.now()
const { packs } = await documentWhole(sandbox, { bundle })
const wallMs = performance.now() - startedMs
const { user, system } = process.cpuUsage(before)
await sandbox.close()

const sizes = Object.fromEntries(packs.map(({ sha256, bytes }) => [sha256, bytes.length]))
writeFileSync(report, JSON.stringify({ wallMs, cpuMs: (user + system) / 1_000, sizes }))
