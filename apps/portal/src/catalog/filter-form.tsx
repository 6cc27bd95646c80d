import { catalogPage } from '../addresses.ts'
import { SearchIcon } from '../shell/icons.tsx'
import { count } from '../shell/figures.ts'
import { type CatalogFilter, lifecycles, sorts, visibilities } from './filter.ts'
import type { Facets } from './read-catalog.ts'

type Props = {
  org: string
  filter: CatalogFilter
  facets: Facets
  /** Where the address says how the catalog is shown, it goes on saying so. */
  view: string | undefined
}

const scores = [50, 70, 80, 90]

/**
 * Narrows the catalog by the address, so that it needs no JavaScript and can be sent on. Where scripts run,
 * the list follows each choice.
 */
export function FilterForm({ org, filter, facets, view }: Props) {
  return (
    <form
      className="catalog-filter"
      role="search"
      aria-label="Catalog"
      action={catalogPage(org)}
      autoComplete="off"
      data-live
    >
      <div className="search">
        <SearchIcon />
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          aria-label="Filter by words"
          aria-describedby="search-hint"
          placeholder="Name, description, tag"
          maxLength={200}
        />
        <button>Filter</button>
      </div>
      <p id="search-hint" className="quiet-text search-hint" data-only-script hidden>
        The list follows as you type. Operations, schemas and properties are found with{' '}
        <kbd>Ctrl</kbd> or <kbd>⌘</kbd> and <kbd>K</kbd>.
      </p>
      <div className="facets" id="catalog-facets" data-live-part>
        <Facet name="team" label="Team" all="All teams" value={filter.team} options={facets.team} />
        <Facet
          name="owner"
          label="Owner"
          all="All owners"
          value={filter.owner}
          options={facets.owner}
        />
        <Facet
          name="lifecycle"
          label="Lifecycle"
          all="All"
          value={filter.lifecycle}
          options={inOrder(lifecycles, facets.lifecycle)}
        />
        <Facet name="tag" label="Tag" all="All tags" value={filter.tag} options={facets.tag} />
        <Facet
          name="visibility"
          label="Visibility"
          all="All"
          value={filter.visibility}
          options={inOrder(visibilities, facets.visibility)}
        />
        <MinimalScore value={filter.scoreMin} />
        <label className="field">
          <span>Sort by</span>
          <select name="sort" defaultValue={filter.sort ?? 'name'}>
            {Object.entries(sorts).map(([sort, name]) => (
              <option key={sort} value={sort}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {view && <input type="hidden" name="view" value={view} />}
    </form>
  )
}

type Option = { value: string; name?: string; count?: number }

type FacetProps = {
  name: string
  label: string
  all: string
  value: string | undefined
  options: Option[] | undefined
}

/** One choice with how many APIs there are of each; nothing where there is nothing to choose. */
function Facet({ name, label, all, value = '', options = [] }: FacetProps) {
  const offered =
    value && !options.some((option) => option.value === value) ? [{ value }, ...options] : options
  if (offered.length === 0) return null
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{all}</option>
        {offered.map((option) => (
          <option key={option.value} value={option.value}>
            {wordsOf(option)}
          </option>
        ))}
      </select>
    </label>
  )
}

const wordsOf = ({ value, name = value, count: number }: Option): string =>
  number === undefined ? name : `${name} (${number.toLocaleString('en-US')})`

function MinimalScore({ value }: { value: number | undefined }) {
  const offered = [...new Set([...scores, ...(value ? [value] : [])])].toSorted((a, b) => a - b)
  return (
    <label className="field">
      <span>Score</span>
      <select name="scoreMin" defaultValue={value ?? ''}>
        <option value="">Any</option>
        {offered.map((score) => (
          <option key={score} value={score}>
            {score} or more
          </option>
        ))}
      </select>
    </label>
  )
}

/** What has an order of its own keeps it, whatever its counts are. */
const inOrder = (order: readonly string[], options: Option[] | undefined) =>
  options?.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))

/** What was found, as the page says it. */
export const foundInWords = (total: number, narrowed: boolean): string =>
  narrowed ? `${count(total, 'API')} ${total === 1 ? 'matches' : 'match'}` : count(total, 'API')
