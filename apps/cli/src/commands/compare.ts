import { Command } from 'commander'
import type { Comparison } from '@portolan/description/compare'
import type { ComparedGiven, Sandbox } from '@portolan/description/sandbox'
import { CannotRun } from '../cannot-run.ts'
import { comparisonFormats } from '../comparison/formats.ts'
import type { ComparedFiles } from '../comparison/report.ts'
import { writeComparison, type ComparisonOptions } from '../comparison/write.ts'
import { collect, displayed, Unreadable, withSandbox } from '../engine/engine.ts'
import { openSource, type Source } from '../input/source.ts'
import { withProgress } from '../terminal/progress.ts'
import { optionsOf } from './check-files.ts'
import { addReportOptions, withExamples } from './options.ts'

/** Does the candidate break anybody who uses the published version? */
export function compareCommand(): Command {
  const command = new Command('compare')
    .summary('say what a new version changes, and whom it breaks')
    .description(
      'Says what CANDIDATE changes of the contract that PUBLISHED made, and whom it breaks.',
    )
    .argument('<published>', 'the version that is in use: path, address, or -')
    .argument('<candidate>', 'the version that is to follow: path, address, or -')
    .action(async (published: string, candidate: string, _: unknown, self: Command) => {
      const compared = await compareFiles(published, candidate)
      process.exitCode = await writeComparison(compared, optionsOf<ComparisonOptions>(self))
    })
  const failOn: [string, ...string[]] = ['breaking', 'caution', 'safe']
  const formats = Object.keys(comparisonFormats)
  return withExamples(addReportOptions(command, { failOn, formats }), [
    'portolan compare published.yaml openapi.yaml',
    'git show main:openapi.yaml | portolan compare - openapi.yaml --format github',
    'portolan compare v1.json v2.json --format changelog >> CHANGELOG.md',
  ])
}

async function compareFiles(published: string, candidate: string): Promise<ComparedFiles> {
  if (published === '-' && candidate === '-')
    throw new CannotRun('Standard input can be read only once. Name - once.')
  const [before, after] = [await openSource(published), await openSource(candidate)]
  const compared = await withProgress(`Comparing ${published} with ${candidate}`, () =>
    withSandbox((sandbox) => run(before, after, sandbox)),
  )
  if (!compared.comparison) throw unreadable(compared, before, after)
  return {
    published,
    candidate,
    comparison: shown(compared.comparison, before, after),
  }
}

async function run(before: Source, after: Source, sandbox: Sandbox): Promise<ComparedGiven> {
  const given = {
    published: await collected(before, sandbox),
    candidate: await collected(after, sandbox),
  }
  return sandbox.run('compareGiven', given)
}

/** @throws {CannotRun} if its references cannot be found */
async function collected(source: Source, sandbox: Sandbox) {
  try {
    return await collect(source, sandbox)
  } catch (error) {
    if (error instanceof Unreadable) throw new CannotRun(`${source.label}: ${error.message}`)
    throw error
  }
}

/** What cannot be read cannot be compared: the first errors say why. */
function unreadable(compared: ComparedGiven, before: Source, after: Source): CannotRun {
  const errors = [...displayed(compared.published, before), ...displayed(compared.candidate, after)]
    .filter(({ level }) => level === 'error')
    .slice(0, 3)
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
  return new CannotRun(`The descriptions cannot be compared. ${errors.join(' ')}`)
}

/** The same with files as the user knows them. */
function shown(comparison: Comparison, before: Source, after: Source): Comparison {
  return {
    ...comparison,
    changes: comparison.changes.map((change) => ({
      ...change,
      published: change.published && {
        ...change.published,
        file: before.display(change.published.file || before.entry),
      },
      candidate: change.candidate && {
        ...change.candidate,
        file: after.display(change.candidate.file || after.entry),
      },
    })),
  }
}
