import { type Command, Option } from 'commander'
import { formats, type Format } from '../findings/formats.ts'

export interface ReportOptions {
  format: Format
  json?: boolean
  output?: string
  quiet?: boolean
  failOn: string
  color: boolean
}

/** What every command that reports understands. */
export function addReportOptions(
  command: Command,
  {
    failOn,
    formats: offered = formats,
  }: { failOn: [string, ...string[]]; formats?: readonly string[] },
): Command {
  return command
    .addOption(
      new Option('--fail-on <level>', 'end with 1 for what is at least so bad')
        .choices([...failOn, 'never'])
        .default(failOn[0]),
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(offered).default('text'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('-q, --quiet', 'write only what is at or over --fail-on')
}

/** Examples at the end of a command's help. */
export const withExamples = (command: Command, examples: string[]): Command =>
  command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`)

export interface RulesetOptions {
  ruleset?: string
}

export const addRulesetOption = (command: Command): Command =>
  command.option('--ruleset <file>', 'judge by this ruleset; by the recommended one by default')
