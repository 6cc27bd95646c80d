import { Command } from 'commander'
import { sortFindings } from '@portolan/description/finding'
import { writeReports } from '../findings/write.ts'
import { checkFiles, optionsOf } from './check-files.ts'
import { fixFiles } from './fix-files.ts'
import {
  addReportOptions,
  addRulesetOption,
  type ReportOptions,
  type RulesetOptions,
  withExamples,
} from './options.ts'

interface LintOptions extends ReportOptions, RulesetOptions {
  fix?: boolean
  dryRun?: boolean
}

/** Is this description good? What makes it invalid is said too: rules judge only what is valid. */
export function lintCommand(): Command {
  const command = new Command('lint')
    .summary('find what could be better, and give a score')
    .description('Validates descriptions, judges them by rules, and gives a score from 0 to 100.')
    .argument('<file...>', 'path, address, or - for standard input')
    .option('--fix', 'mend in place what can be mended without changing what is said')
    .option('--dry-run', 'with --fix, only say what would be mended')
    .action(async (files: string[], _: unknown, self: Command) => {
      const options = optionsOf<LintOptions>(self)
      let checked = await checkFiles(files, options.ruleset)
      if (options.fix) {
        await fixFiles(checked, options.dryRun ?? false)
        if (!options.dryRun) checked = await checkFiles(files, options.ruleset)
      }
      const reports = checked.map(({ source, checked }) => ({
        file: source.label,
        valid: checked.valid,
        score: checked.lint?.score ?? null,
        findings: sortFindings([...checked.findings, ...(checked.lint?.findings ?? [])]),
      }))
      process.exitCode = await writeReports(reports, options)
    })
  return withExamples(
    addRulesetOption(addReportOptions(command, { failOn: ['error', 'warning', 'info'] })),
    [
      'portolan lint openapi.yaml',
      'portolan lint openapi.yaml --fix --dry-run',
      'portolan lint openapi.yaml --ruleset ruleset.yaml --fail-on warning --format sarif -o findings.sarif',
    ],
  )
}
