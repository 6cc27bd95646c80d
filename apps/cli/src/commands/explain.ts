import { Command } from 'commander'
import { ruleCatalog, ruleDocumentation } from '@portolan/description/lint/documentation'
import { CannotRun } from '../cannot-run.ts'
import { output } from '../terminal/output.ts'
import { withExamples } from './options.ts'

/** The page of a rule, as it is on the web. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .summary('explain a rule of lint')
    .description(
      'Explains a rule: what it asks for and why, a bad and a good example, its options.',
    )
    .argument('<rule>', 'the id of the rule')
    .action(async (id: string) => {
      const page = ruleDocumentation({ id })
      if (page === '') throw new CannotRun(unknown(id))
      await output(page)
    })
  return withExamples(command, ['portolan explain operation-summary'])
}

function unknown(id: string): string {
  const words = id.split('-')
  const near = ruleCatalog.filter((rule) => words.some((word) => rule.id.split('-').includes(word)))
  const more = near.length > 0 ? `Perhaps ${near.map((rule) => rule.id).join(', ')}? ` : ''
  return `There is no rule "${id}" of lint. ${more}All are listed by: portolan rules`
}
