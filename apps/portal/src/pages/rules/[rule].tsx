import type { PageConfig } from 'next'
import { rulePage, rulesPage } from '../../addresses.ts'
import { Meta } from '../../frame/meta.tsx'
import { page } from '../../frame/page.ts'
import { rulesBy, type Found } from '../../rules/catalog.ts'
import { CompareRuleView } from '../../rules/compare-rule.tsx'
import { LintRuleView } from '../../rules/lint-rule.tsx'
import { NoSuchRule } from '../../rules/no-such-rule.tsx'
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx'

type Props = { id: string; rules: Found[] }

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(({ segment, respond }) => {
  const id = segment('rule')
  const rules = rulesBy(id)
  if (rules.length === 0) respond(404)
  return Promise.resolve({ id, rules })
})

export default function RulePage({ id, rules }: Props) {
  const [found] = rules
  if (!found) return <NoSuchRule />
  return (
    <div className="page page-narrow">
      <Meta title={`Rule ${id}`} description={inWords(found)} canonical={rulePage(id)} isPublic />
      <Breadcrumbs crumbs={[{ name: 'Rules', page: rulesPage }]} />
      <article className="stack rule-page">
        <h1>
          <code>{id}</code>
        </h1>
        {rules.map((each) => (
          <RuleView key={each.kind} found={each} />
        ))}
      </article>
    </div>
  )
}

function RuleView({ found }: { found: Found }) {
  if (found.kind === 'lint') return <LintRuleView rule={found.rule} />
  if (found.kind === 'compare') return <CompareRuleView rule={found.rule} />
  return (
    <p>
      The OpenAPI Specification demands this of every description, so that no ruleset turns it off.
      Each finding says what is wrong, where, and how to mend it.
    </p>
  )
}

function inWords(found: Found): string {
  if (found.kind === 'lint') return found.rule.asks
  if (found.kind === 'compare') return found.rule.summary
  return `What the OpenAPI Specification demands: ${found.rule.id}.`
}
