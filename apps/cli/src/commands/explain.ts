import { Command } from 'commander'
import { compareRuleDocumentation } from '@portolan/description/compare/documentation'
import { compareRules } from '@portolan/description/compare/rules'
import { ruleCatalog, ruleDocumentation } from '@portolan/description/lint/documentation'
import { checks } from '@portolan/description/validate/checks'
import { CannotRun } from '../cannot-run.ts'
import { output } from '../terminal/output.ts'
import { withExamples } from './options.ts'

/** The page of a rule, as it is on the web. */
export function explainCommand(): Command {
  const command = new Command('explain')
    .summary('explain a rule')
    .description(
      'Explains a rule. Of lint: what it asks for and why, a bad and a good example, its options. Of compare: what it finds, how grave that is, and how to avoid it.',
    )
    .argument('<rule>', 'the id of the rule, as findings and changes carry it')
    .action(async (id: string) => {
      const pages = pagesOf(id)
      if (pages.length === 0) throw new CannotRun(unknown(id))
      await output(pages.join('\n'))
    })
  return withExamples(command, [
    'portolan explain operation-summary',
    'portolan explain enum-value-added',
  ])
}

/** A fault and a matter of taste may carry the same id. */
function pagesOf(id: string): string[] {
  const compared = compareRules.find((rule) => rule.id === id)
  const check = checks.find((each) => each.id === id)
  return [
    ruleDocumentation({ id }),
    compared ? compareRuleDocumentation(compared) : '',
    check
      ? `# ${id}\n\nAgainst the specification, or likely to be misread. Found by validate, level ${check.level}.\n`
      : '',
  ].filter((page) => page !== '')
}

function unknown(id: string): string {
  const words = id.split('-')
  const known = [...ruleCatalog, ...compareRules, ...checks].map((rule) => rule.id)
  const near = known.filter((each) => words.some((word) => each.split('-').includes(word)))
  const more = near.length > 0 ? `Perhaps ${[...new Set(near)].slice(0, 10).join(', ')}? ` : ''
  return `There is no rule "${id}". ${more}Those of lint are listed by: portolan rules`
}
