import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rulesPage } from '../../../addresses.ts'
import { ruleBy } from '../../../rules/catalog.ts'
import { CompareRuleView } from '../../../rules/compare-rule.tsx'
import { LintRuleView } from '../../../rules/lint-rule.tsx'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import { decoded } from '../../../shell/path.ts'

type Props = { params: Promise<{ rule: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rule: id } = await decoded(params)
  const found = ruleBy(id) ?? notFound()
  const description =
    found.kind === 'lint'
      ? found.rule.asks
      : found.kind === 'compare'
        ? found.rule.summary
        : `What the OpenAPI Specification demands: ${id}.`
  return { title: `Rule ${id}`, description }
}

export default async function RulePage({ params }: Props) {
  const { rule: id } = await decoded(params)
  const found = ruleBy(id) ?? notFound()
  return (
    <div className="page page-narrow">
      <Breadcrumbs crumbs={[{ name: 'Rules', page: rulesPage }]} />
      <article className="stack rule-page">
        <h1>
          <code>{id}</code>
        </h1>
        {found.kind === 'lint' ? (
          <LintRuleView rule={found.rule} />
        ) : found.kind === 'compare' ? (
          <CompareRuleView rule={found.rule} />
        ) : (
          <p>
            The OpenAPI Specification demands this of every description, so that no ruleset turns it
            off. Each finding says what is wrong, where, and how to mend it.
          </p>
        )}
      </article>
    </div>
  )
}
