import { reviewPage, withQuery } from '../addresses.ts'
import { read } from '../api/page-read.ts'
import type { Review } from '../api/types.ts'
import { Pager } from '../shell/pager.tsx'
import { ResultsTable } from './results-table.tsx'

type Props = { org: string; review: Review; query: { outcome?: string; cursor?: string } }

const filters = [
  { outcome: undefined, name: 'All' },
  { outcome: 'fail', name: 'Would fail' },
  { outcome: 'pass', name: 'Would pass' },
] as const

/** What a review found, version by version. */
export async function ReviewResults({ org, review, query }: Props) {
  const { outcome } = filters.find((each) => each.outcome === query.outcome) ?? filters[0]
  const { cursor } = query
  const { items, nextCursor } = await read((api) =>
    api.GET('/orgs/{org}/reviews/{review}/results', {
      params: {
        path: { org, review: review.id },
        query: { limit: 50, ...(outcome ? { outcome } : {}), ...(cursor ? { cursor } : {}) },
      },
    }),
  )
  const here = reviewPage(org, review.id)
  return (
    <section aria-labelledby="results">
      <h2 id="results">Versions</h2>
      <nav aria-label="Filter versions" className="actions tabs">
        {filters.map((each) => (
          <a
            key={each.name}
            href={`${withQuery(here, { outcome: each.outcome })}#results`}
            aria-current={each.outcome === outcome ? 'page' : undefined}
            className={each.outcome === outcome ? 'button chosen' : 'button'}
          >
            {each.name}
          </a>
        ))}
      </nav>
      {items.length > 0 ? (
        <ResultsTable org={org} results={items} />
      ) : (
        <p className="empty">
          {review.status === 'running'
            ? 'No version is among them yet.'
            : 'No version is among them.'}
        </p>
      )}
      <Pager
        label="Pages of versions"
        first={cursor && withQuery(here, { outcome })}
        next={nextCursor && withQuery(here, { outcome, cursor: nextCursor })}
      />
    </section>
  )
}
