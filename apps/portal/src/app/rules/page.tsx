import type { Metadata } from 'next'
import { rulePage } from '../../addresses.ts'
import { ruleLists, type RuleKind } from '../../rules/catalog.ts'
import { count } from '../../shell/figures.ts'

export const metadata: Metadata = {
  title: 'Rules',
  description: 'Every rule by which Portolan judges descriptions and their changes.',
}

const sections: { kind: RuleKind; name: string; about: string }[] = [
  {
    kind: 'compare',
    name: 'What changed',
    about: 'What differs between two versions, and whom it breaks.',
  },
  {
    kind: 'lint',
    name: 'How good it is',
    about: 'What a description is asked for beyond being valid; a ruleset chooses among these.',
  },
  {
    kind: 'validate',
    name: 'Whether it is valid',
    about:
      'What the OpenAPI Specification demands and its schemas cannot say. No ruleset turns these off.',
  },
]

export default function RulesPage() {
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>Rules</h1>
        <p>What Portolan judges descriptions and their changes by.</p>
      </header>
      {sections.map(({ kind, name, about }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{name}</h2>
          <p>
            {about} {count(ruleLists[kind].length, 'rule')}.
          </p>
          <ul className="rule-list" aria-labelledby={kind}>
            {ruleLists[kind].map(({ id, words }) => (
              <li key={id}>
                <a href={rulePage(id)}>{id}</a>
                {words && <p>{words}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
