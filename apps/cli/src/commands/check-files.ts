import type { Command } from 'commander'
import type { Checked, Sandbox } from '@portolan/description/sandbox'
import type { Ruleset } from '@portolan/description/ruleset/ruleset'
import { CannotRun } from '../cannot-run.ts'
import { collect, displayed, Unreadable, withSandbox } from '../engine/engine.ts'
import { readRuleset } from '../input/ruleset.ts'
import { openSource, type Source } from '../input/source.ts'
import { withProgress } from '../terminal/progress.ts'

/** One description that was read and judged. */
export interface CheckedFile {
  source: Source
  checked: Checked
}

/**
 * Reads and judges each file, one after another.
 * @throws {CannotRun} if one cannot be read
 */
export async function checkFiles(files: string[], rulesetFile?: string): Promise<CheckedFile[]> {
  if (files.filter((file) => file === '-').length > 1)
    throw new CannotRun('Standard input can be read only once. Name - once.')
  const ruleset = readRuleset(rulesetFile)
  return withSandbox(async (sandbox) => {
    const checked: CheckedFile[] = []
    for (const file of files)
      checked.push(
        await withProgress(`Reading ${file}`, () => checkFile(file, sandbox, ruleset, rulesetFile)),
      )
    return checked
  })
}

async function checkFile(
  file: string,
  sandbox: Sandbox,
  ruleset: Ruleset | undefined,
  rulesetFile: string | undefined,
): Promise<CheckedFile> {
  const source = await openSource(file)
  const checked = await checkSource(source, sandbox, ruleset)
  return {
    source,
    checked: {
      ...checked,
      findings: displayed(checked.findings, source),
      ...(checked.lint && {
        lint: {
          ...checked.lint,
          findings: displayed(checked.lint.findings, source, rulesetFile),
        },
      }),
    },
  }
}

async function checkSource(
  source: Source,
  sandbox: Sandbox,
  ruleset: Ruleset | undefined,
): Promise<Checked> {
  try {
    return await sandbox.run('check', { given: await collect(source, sandbox), ruleset })
  } catch (error) {
    if (error instanceof Unreadable) return { findings: error.findings, valid: false }
    throw error
  }
}

/** The options of a command with those of the whole program, such as `--no-color`. */
export const optionsOf = <Options extends object>(command: Command): Options =>
  command.optsWithGlobals<Options>()
