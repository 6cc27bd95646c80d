import { Command } from 'commander'
import { findingFormats, type Format } from '../findings/formats.ts'
import {
  formatScoreJson,
  formatScoreText,
  raiseFindings,
  type ScoreReport,
} from '../findings/score.ts'
import { output } from '../terminal/output.ts'
import { plain, styleFor, type Style } from '../terminal/style.ts'
import { checkFiles, optionsOf } from './check-files.ts'
import {
  addReportOptions,
  addRulesetOption,
  type ReportOptions,
  type RulesetOptions,
  withExamples,
} from './options.ts'

/** How good is it, and what would raise it most? What is not valid has no score. */
export function scoreCommand(): Command {
  const command = new Command('score')
    .summary('give a score from 0 to 100, and what would raise it most')
    .description(
      'Gives a score from 0 to 100, the level reached, and what would raise the score most.',
    )
    .argument('<file...>', 'path, address, or - for standard input')
    .action(async (files: string[], _: unknown, self: Command) => {
      process.exitCode = await score(files, optionsOf<ReportOptions & RulesetOptions>(self))
    })
  const failOn: [string] = ['error']
  return withExamples(addRulesetOption(addReportOptions(command, { failOn })), [
    'portolan score openapi.yaml',
    'portolan score apis/*.yaml --json',
  ])
}

async function score(files: string[], options: ReportOptions & RulesetOptions): Promise<number> {
  const { ruleset, format, quiet, failOn, output: file, color } = options
  const reports = (await checkFiles(files, ruleset)).map(({ source, checked }): ScoreReport => {
    const { valid, lint } = checked
    return {
      file: source.label,
      valid,
      score: lint?.score ?? null,
      findings: lint ? raiseFindings(source.display(source.entry), lint) : checked.findings,
      lint,
    }
  })
  const failing = reports.filter(({ valid }) => !valid)
  const shown = quiet && format === 'text' ? failing : reports
  const style = file === undefined ? styleFor(process.stdout, color) : plain
  await output(shown.length === 0 ? '' : write(shown, format, style), file)
  return failing.length > 0 && failOn !== 'never' ? 1 : 0
}

const write = (reports: ScoreReport[], format: Format, style: Style): string =>
  format === 'text'
    ? formatScoreText(reports, style)
    : format === 'json'
      ? formatScoreJson(reports)
      : findingFormats[format](reports, style)
