import { catalogPage, withQuery } from '../addresses.ts'
import { CrossIcon } from '../shell/icons.tsx'
import { asQuery, type CatalogFilter, isNarrowed, type Narrowing, narrowing } from './filter.ts'
import type { Facets } from './read-catalog.ts'

type Props = { org: string; filter: CatalogFilter; facets: Facets; view: string | undefined }

const names: Record<Narrowing, string> = {
  q: 'Words',
  team: 'Team',
  owner: 'Owner',
  lifecycle: 'Lifecycle',
  tag: 'Tag',
  visibility: 'Visibility',
  scoreMin: 'Score from',
}

/** What the catalog is narrowed by; each is taken away by itself, or all at once. */
export function ActiveFilters({ org, filter, facets, view }: Props) {
  if (!isNarrowed(filter)) return null
  const { sort } = filter
  return (
    <ul className="chips" aria-label="Active filters">
      {narrowing
        .filter((name) => filter[name] !== undefined)
        .map((name) => {
          const words = `${names[name]}: ${nameOf(facets, name, String(filter[name]))}`
          return (
            <li key={name}>
              <a
                className="chip"
                href={withQuery(catalogPage(org), { ...asQuery(filter), [name]: undefined, view })}
              >
                <span className="visually-hidden">Remove the filter </span>
                {words} <CrossIcon />
              </a>
            </li>
          )
        })}
      <li>
        <a href={withQuery(catalogPage(org), { sort, view })}>Show all</a>
      </li>
    </ul>
  )
}

/** Teams and people are in the address by what never changes, and on the page by name. */
function nameOf(facets: Facets, facet: Narrowing, value: string): string {
  if (facet !== 'team' && facet !== 'owner') return value
  return facets[facet]?.find((option) => option.value === value)?.name ?? value
}
