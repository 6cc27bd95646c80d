import { writeFile } from 'node:fs/promises'
import { TooHeavy, type Sandbox } from '@portolan/description/sandbox'
import { CannotRun, reasonOf } from '../cannot-run.ts'
import { collect, withSandbox } from '../engine/engine.ts'
import { openSource } from '../input/source.ts'
import { harmless } from '../terminal/style.ts'
import type { CheckedFile } from './check-files.ts'

/**
 * Mends in place what was found and can be mended without changing what the description says. What was
 * mended is told on standard error; with `dryRun`, what would be.
 */
export async function fixFiles(checked: CheckedFile[], dryRun: boolean): Promise<void> {
  for (const { source } of checked)
    if (!source.isOnDisk)
      throw new CannotRun(`${source.label} cannot be fixed: only files on this machine can.`)
  await withSandbox(async (sandbox) => {
    for (const file of checked) await fixOne(file, dryRun, sandbox)
  })
}

async function fixOne(
  { source, checked }: CheckedFile,
  dryRun: boolean,
  sandbox: Sandbox,
): Promise<void> {
  const findings = [...checked.findings, ...(checked.lint?.findings ?? [])]
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const given = await collect(await openSource(source.label), sandbox)
  if (rules.length === 0 || 'zip' in given) return
  for (const [name, bytes] of Object.entries(given.files)) {
    const fixed = await runFix({ bytes, file: name, rules }, sandbox)
    if (fixed.applied.length === 0) continue
    if (!dryRun) await write(source.display(name), fixed.source)
    const verb = dryRun ? 'would fix' : 'fixed'
    for (const { rule, line, message } of fixed.applied)
      process.stderr.write(
        `${verb} ${harmless(`${source.display(name)}:${line} ${message}`)} ${rule}\n`,
      )
  }
}

/** A file that takes too much is left as it is; its finding has been made. */
async function runFix(
  input: { bytes: Uint8Array; file: string; rules: string[] },
  sandbox: Sandbox,
) {
  try {
    return await sandbox.run('fix', input)
  } catch (error) {
    if (error instanceof TooHeavy) return { source: '', applied: [] }
    throw error
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new CannotRun(`${file} cannot be written: ${reasonOf(error)}.`)
  }
}
