import { Command } from 'commander'
import { ruleCatalog } from '@portolan/description/lint/documentation'
import { output } from '../terminal/output.ts'
import { styleFor } from '../terminal/style.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'

/** The rules that a ruleset can name. */
export function rulesCommand(): Command {
  const command = new Command('rules')
    .summary('list the rules of lint')
    .description(
      'Lists the rules of lint: level, what each asks for, and the rulesets that have it.',
    )
    .option('--json', 'write JSON')
    .action(async (_: unknown, self: Command) => {
      const { json, color } = optionsOf<{ json?: boolean; color: boolean }>(self)
      await output(json ? `${JSON.stringify(ruleCatalog, null, 2)}\n` : list(color))
    })
  return withExamples(command, ['portolan rules', 'portolan rules --json | jq -r .[].id'])
}

function list(color: boolean): string {
  const style = styleFor(process.stdout, color)
  const width = Math.max(...ruleCatalog.map(({ id }) => id.length))
  return ruleCatalog
    .map(
      ({ id, level, asks, rulesets }) =>
        `${style('bold', id.padEnd(width))}  ${level.padEnd(7)}  ${asks} ${style('dim', rulesets.join(', '))}`.trimEnd() +
        '\n',
    )
    .join('')
}
