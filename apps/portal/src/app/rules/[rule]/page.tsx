import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rulesPage } from '../../../addresses.ts'
import { rulesBy, type Found } from '../../../rules/catalog.ts'
import { CompareRuleView } from '../../../rules/compare-rule.tsx'
import { LintRuleView } from '../../../rules/lint-rule.tsx'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import { decoded } from '../../../shell/path.ts'

type Props = { params: Promise<{ rule: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rule: id } = await decoded(params)
  const [found] = rulesBy(id)
  if (!found) notFound()
  return { title: `Rule ${id}`, description: inWords(found) }
}

export default async function RulePage({ params }: Props) {
  const { rule: id } = await decoded(params)
  const rules = rulesBy(id)
  if (rules.length === 0) notFound()
  return (
    <div className="page page-narrow">
      <Breadcrumbs crumbs={[{ name: 'Rules', page: rulesPage }]} />
      <article className="stack rule-page">
        <h1>
          <code>{id}</code>
        </h1>
        {rules.map((found) => (
          <RuleView key={found.kind} found={found} />
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
