import { Command } from 'commander'
import { writeReports } from '../findings/write.ts'
import { checkFiles, optionsOf } from './check-files.ts'
import { addReportOptions, type ReportOptions, withExamples } from './options.ts'

/** Is this a valid description? The rules of lint count in the score alone. */
export function validateCommand(): Command {
  const command = new Command('validate')
    .summary('find what is wrong with descriptions')
    .description(
      'Finds what is wrong with descriptions, by the specification and beyond its schema.',
    )
    .argument('<file...>', 'path, address, or - for standard input')
    .action(async (files: string[], _: unknown, self: Command) => {
      const options = optionsOf<ReportOptions>(self)
      const reports = (await checkFiles(files)).map(({ source, checked }) => ({
        file: source.label,
        valid: checked.valid,
        score: checked.lint?.score ?? null,
        findings: checked.findings,
      }))
      process.exitCode = await writeReports(reports, options)
    })
  return withExamples(addReportOptions(command, { failOn: ['error', 'warning', 'info'] }), [
    'portolan validate openapi.yaml',
    'portolan validate apis/*.yaml --format github',
    'curl -s https://example.com/openapi.json | portolan validate -',
  ])
}
