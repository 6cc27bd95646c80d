import type { PageConfig } from 'next'
import { catalogPage, searchPage, withQuery } from '../../addresses.ts'
import type { SearchAnswer } from '../../api/types.ts'
import { Meta } from '../../frame/meta.tsx'
import { page } from '../../frame/page.ts'
import { asKind, kinds, type Kind } from '../../search/kinds.ts'
import { SearchResults } from '../../search/results.tsx'
import { SearchHints } from '../../search/search-hints.tsx'
import { count } from '../../shell/figures.ts'
import { SearchIcon } from '../../shell/icons.tsx'
import { Pager } from '../../shell/pager.tsx'

type Props = { org: string; q: string; kind?: Kind; cursor?: string; found?: SearchAnswer }

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment, query }) => {
  const org = segment('org')
  const q = query('q')?.trim() ?? ''
  const kind = asKind(query('kind'))
  const cursor = query('cursor')
  const asked = { org, q, ...(kind && { kind }), ...(cursor && { cursor }) }
  if (!q) return asked
  const found = await reader.ask(
    reader.api.GET('/orgs/{org}/search', {
      params: {
        path: { org },
        query: { q, limit: 20, ...(kind && { kind }), ...(cursor && { cursor }) },
      },
    }),
  )
  return { ...asked, found }
})

export default function SearchPage({ org, q, kind, cursor, found }: Props) {
  const address = (query: Record<string, string | undefined>) =>
    withQuery(searchPage(org), { q, kind, ...query })
  return (
    <div className="page page-narrow">
      <Meta
        title={q ? `Search for ${q}` : 'Search'}
        description={`Search the APIs of ${org}: operations, webhooks, schemas and properties.`}
      />
      <header className="page-head">
        <h1>Search</h1>
        <form role="search" action={searchPage(org)} className="search">
          <SearchIcon />
          <input
            type="search"
            name="q"
            defaultValue={q}
            aria-label="Search APIs, operations, schemas and properties"
            placeholder="Search APIs, operations, schemas"
            maxLength={200}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever comes here comes to type
            autoFocus={!q}
          />
          {kind && <input type="hidden" name="kind" value={kind} />}
          <button>Search</button>
        </form>
      </header>
      {found && (
        <nav aria-label="Kinds" className="search-kinds">
          <ul>
            <li>
              <a
                href={address({ kind: undefined })}
                aria-current={kind === undefined ? 'page' : undefined}
              >
                All
              </a>
            </li>
            {kinds.map(({ kind: each, plural }) => (
              <li key={each}>
                <a href={address({ kind: each })} aria-current={kind === each ? 'page' : undefined}>
                  {plural}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {found ? (
        <section aria-label="Results" data-search-answer>
          <p className="quiet-text" data-search-said>
            {inWords(found, q)}
          </p>
          {found.items.length > 0 ? (
            <SearchResults org={org} results={found.items} />
          ) : (
            <p>
              Try fewer or other words, or <a href={catalogPage(org)}>look through the catalog</a>.
            </p>
          )}
          <Pager
            label="Pages of results"
            first={cursor && address({})}
            next={found.nextCursor && address({ cursor: found.nextCursor })}
          />
        </section>
      ) : (
        <SearchHints />
      )}
    </div>
  )
}

function inWords({ items, total, correctedTo }: SearchAnswer, q: string): string {
  if (items.length === 0) return `Nothing was found for “${q}”.`
  const found = `${count(total, 'result')}.`
  return correctedTo ? `Nothing is called “${q}”. For “${correctedTo}”: ${found}` : found
}
