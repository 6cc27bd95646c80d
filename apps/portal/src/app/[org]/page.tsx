import type { Metadata } from 'next'
import { catalogPage, registerPage, withQuery } from '../../addresses.ts'
import { read } from '../../api/page-read.ts'
import { ApiCards } from '../../catalog/api-cards.tsx'
import { caller } from '../../session/caller.ts'
import { may, membership } from '../../session/permissions.ts'
import { SearchIcon } from '../../shell/icons.tsx'
import { Pager } from '../../shell/pager.tsx'
import { decoded } from '../../shell/path.ts'
import { RhumbLines } from '../../shell/rhumb-lines.tsx'
import { queried, type Query } from '../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org } = await decoded(params)
  return {
    title: `Catalog of ${org}`,
    description: `The APIs of ${org} and their latest versions.`,
  }
}

export default async function CatalogPage({ params, searchParams }: Props) {
  const [{ org }, { q, cursor }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'q', 'cursor'),
  ])
  const query = { limit: 48, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }
  const { items, nextCursor } = await read((api) =>
    api.GET('/orgs/{org}/apis', { params: { path: { org }, query } }),
  )
  const organization = membership((await caller()).user, org)
  const mayRegister = may(organization, 'registrations:create')

  return (
    <div className="page">
      <div className="catalog-head">
        <RhumbLines />
        <p className="eyebrow">{organization?.name ?? org}</p>
        <h1>Catalog</h1>
        <form role="search" action={catalogPage(org)} className="search">
          <SearchIcon />
          <input
            type="search"
            name="q"
            defaultValue={q}
            aria-label="Search APIs"
            placeholder="Search by name or description"
            maxLength={200}
          />
          <button>Search</button>
        </form>
      </div>
      {items.length > 0 ? (
        <ApiCards org={org} apis={items} />
      ) : (
        <div className="empty">
          <h2>{q ? `No API matches “${q}”` : 'No API is registered yet'}</h2>
          {q ? (
            <p>
              <a href={catalogPage(org)}>Show the whole catalog</a>
            </p>
          ) : mayRegister ? (
            <>
              <p>Give Portolan an OpenAPI description; it does the rest.</p>
              <a className="button primary" href={registerPage(org)}>
                Register an API
              </a>
            </>
          ) : (
            <p>As soon as somebody registers an API, it appears here.</p>
          )}
        </div>
      )}
      <Pager
        label="Pages of the catalog"
        first={cursor && withQuery(catalogPage(org), { q })}
        next={nextCursor && withQuery(catalogPage(org), { q, cursor: nextCursor })}
      />
    </div>
  )
}
