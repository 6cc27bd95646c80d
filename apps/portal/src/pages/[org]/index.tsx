import type { PageConfig } from 'next'
import { catalogPage, withQuery } from '../../addresses.ts'
import { ActiveFilters } from '../../catalog/active-filters.tsx'
import { ApiCards } from '../../catalog/api-cards.tsx'
import { ApiTable } from '../../catalog/api-table.tsx'
import { FilterForm, foundInWords } from '../../catalog/filter-form.tsx'
import {
  asQuery,
  catalogFilter,
  type CatalogFilter,
  isNarrowed,
  type Sort,
} from '../../catalog/filter.ts'
import { NothingFound } from '../../catalog/nothing-found.tsx'
import { type CatalogList, readCatalog } from '../../catalog/read-catalog.ts'
import { asView, type View, viewCookie, views } from '../../catalog/view.ts'
import { Meta } from '../../frame/meta.tsx'
import { page } from '../../frame/page.ts'
import { may, membership } from '../../session/permissions.ts'
import { absolute } from '../../shell/absolute.ts'
import { Pager } from '../../shell/pager.tsx'
import { RhumbLines } from '../../shell/rhumb-lines.tsx'

type Props = {
  org: string
  /** As its members know it. */
  name: string
  isMember: boolean
  mayRegister: boolean
  filter: CatalogFilter
  list: CatalogList
  view: View
  /** The view that the address asks for. */
  askedView?: View
  isLaterPage: boolean
  canonical: string
}

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(
  async ({ reader, segment, query, remembered, remember }) => {
    const org = segment('org')
    const filter = catalogFilter(query)
    const cursor = query('cursor')
    const organization = membership(reader.user, org)
    const list = await readCatalog(reader, org, filter, cursor)
    const asked = views.find((each) => each === query('view'))
    if (asked) remember(viewCookie, asked)
    return {
      org,
      name: organization?.name ?? org,
      isMember: organization !== undefined,
      mayRegister: may(organization, 'registrations:create'),
      filter,
      list,
      view: asView(asked, remembered(viewCookie)),
      ...(asked && { askedView: asked }),
      isLaterPage: cursor !== undefined,
      canonical: absolute(catalogPage(org)),
    }
  },
)

export default function CatalogPage(props: Props) {
  const { org, name, isMember, filter, list, askedView, isLaterPage, canonical } = props
  const { items, total, facets, nextCursor } = list
  const narrowed = isNarrowed(filter)
  const at = (more: Record<string, string | undefined>) =>
    withQuery(catalogPage(org), { ...asQuery(filter), view: askedView, ...more })
  return (
    <div className="page">
      <Meta
        title={`Catalog of ${name}`}
        description={`The APIs of ${name} and their latest versions.`}
        canonical={canonical}
        isPublic={!isMember && total > 0}
      />
      <div className="catalog-head">
        <RhumbLines />
        <p className="eyebrow">{name}</p>
        <h1>Catalog</h1>
        <FilterForm org={org} filter={filter} facets={facets} view={askedView} />
      </div>
      <div className="catalog-bar">
        <p id="catalog-count" role="status" data-live-part>
          {foundInWords(total, narrowed)}
        </p>
        <ViewSwitch view={props.view} at={(view) => at({ view })} />
      </div>
      <div id="catalog-list" data-live-part>
        <ActiveFilters org={org} filter={filter} facets={facets} view={askedView} />
        {items.length > 0 ? (
          <Apis {...props} sortedBy={(sort) => at({ sort: sort === 'name' ? undefined : sort })} />
        ) : (
          <NothingFound
            {...{ org, isMember, isNarrowed: narrowed }}
            mayRegister={props.mayRegister}
          />
        )}
        <Pager
          label="Pages of the catalog"
          first={isLaterPage ? at({}) : undefined}
          next={nextCursor && at({ cursor: nextCursor })}
        />
      </div>
    </div>
  )
}

function Apis(props: Props & { sortedBy: (sort: Sort) => string }) {
  const { org, list, view, isMember, filter, sortedBy } = props
  if (view === 'cards') return <ApiCards org={org} apis={list.items} />
  return (
    <ApiTable {...{ org, isMember, sortedBy }} apis={list.items} sort={filter.sort ?? 'name'} />
  )
}

const viewNames: Record<View, string> = { cards: 'Cards', table: 'Table' }

function ViewSwitch({ view, at }: { view: View; at: (view: View) => string }) {
  return (
    <nav id="catalog-view" aria-label="View" className="view-switch" data-live-part>
      {views.map((each) => (
        <a key={each} href={at(each)} aria-current={each === view ? 'true' : undefined}>
          {viewNames[each]}
        </a>
      ))}
    </nav>
  )
}
