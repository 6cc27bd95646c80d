import type { PageConfig } from 'next'
import { rulePage, rulesPage } from '../../addresses.ts'
import { Meta } from '../../frame/meta.tsx'
import { page } from '../../frame/page.ts'
import { ruleLists, type ListedRule, type RuleKind } from '../../rules/catalog.ts'
import { count } from '../../shell/figures.ts'
import { SearchIcon } from '../../shell/icons.tsx'

type Section = { kind: RuleKind; name: string; about: string; rules: ListedRule[] }
type Props = { q: string; sections: Section[] }

export const config: PageConfig = { unstable_runtimeJS: false }

const allSections: Omit<Section, 'rules'>[] = [
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

export const getServerSideProps = page<Props>(({ query }) => {
  const q = query('q') ?? ''
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const sections = allSections.map((section) => ({
    ...section,
    rules: ruleLists[section.kind].filter(({ id, words: about = '' }) => {
      const text = `${id} ${about}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }),
  }))
  return Promise.resolve({ q, sections })
})

export default function RulesPage({ q, sections }: Props) {
  return (
    <div className="page">
      <Meta
        title="Rules"
        description="Every rule by which Portolan judges descriptions and their changes."
        canonical={rulesPage}
        isPublic
      />
      <header className="page-head">
        <h1>Rules</h1>
        <p>What Portolan judges descriptions and their changes by.</p>
        <form role="search" action={rulesPage} className="search">
          <SearchIcon />
          <input
            type="search"
            name="q"
            defaultValue={q}
            aria-label="Search rules"
            placeholder="Search by name or meaning"
            maxLength={200}
          />
          <button>Search</button>
        </form>
      </header>
      {sections.every(({ rules }) => rules.length === 0) && (
        <div className="empty">
          <h2>No rule matches “{q}”</h2>
          <p>
            <a href={rulesPage}>Show every rule</a>
          </p>
        </div>
      )}
      {sections.map(
        ({ kind, name, about, rules }) =>
          rules.length > 0 && (
            <section key={kind} aria-labelledby={kind}>
              <h2 id={kind}>{name}</h2>
              <p>
                {about} {count(rules.length, 'rule')}.
              </p>
              <ul className="rule-list" aria-labelledby={kind}>
                {rules.map(({ id, words: meaning }) => (
                  <li key={id}>
                    <a href={rulePage(id)}>{id}</a>
                    {meaning && <span>{meaning}</span>}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
