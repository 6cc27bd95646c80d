import { existsSync } from 'node:fs'
import { collectFiles } from '@portolan/description/files/collect'
import { createSandbox, TooHeavy, type Given, type Sandbox } from '@portolan/description/sandbox'
import type { Finding } from '@portolan/description/finding'
import { CannotRun } from '../cannot-run.ts'
import type { Source } from '../input/source.ts'

/** Packed, the thread's file lies beside the command's; in a clone the sandbox knows its own. */
const packedWorker = new URL('./sandbox-worker.mjs', import.meta.url)

/** What an answer of the sandbox says when it had to be ended. */
export class Unreadable extends Error {
  readonly findings: Finding[]
  constructor(findings: Finding[]) {
    super(findings[0]?.message ?? 'The description cannot be read.')
    this.findings = findings
  }
}

/** Gives work a sandbox, and closes it afterwards. */
export async function withSandbox<T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = createSandbox({
    workers: 2,
    ...(existsSync(packedWorker) && { workerFile: packedWorker }),
  })
  try {
    return await work(sandbox)
  } finally {
    await sandbox.close()
  }
}

/**
 * The entry of a source and all that it refers to. Nothing is parsed on the main thread: a hostile file
 * could hold it.
 * @throws {CannotRun} if the source itself cannot be read
 * @throws {Unreadable} if finding its references takes too much
 */
export async function collect(source: Source, sandbox: Sandbox): Promise<Given> {
  const entry = await source.read(source.entry)
  if (!(entry instanceof Uint8Array)) throw new CannotRun(entry.absent)
  if (isZip(entry)) return { zip: entry }
  try {
    const { files, absent } = await collectFiles(source.entry, source.read, {
      findReferences: (files) => sandbox.run('references', { files }),
    })
    return {
      files: Object.fromEntries(files),
      absent: Object.fromEntries(absent),
      entry: source.entry,
      mediaType: source.mediaType,
    }
  } catch (error) {
    if (error instanceof TooHeavy) throw new Unreadable([{ ...error.finding, file: source.entry }])
    throw error
  }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Findings as the user knows the files; those about the ruleset name its file already. */
export const displayed = (findings: Finding[], source: Source, rulesetFile?: string): Finding[] =>
  findings.map((finding) =>
    finding.file !== '' && finding.file === rulesetFile
      ? finding
      : { ...finding, file: source.display(finding.file || source.entry) },
  )
