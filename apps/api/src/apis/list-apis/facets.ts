import type { components } from '@portolan/specs/types'
import type { Api } from '@portolan/store/apis/apis'
import type { ApiNames } from '../represent-api.ts'
import {
  type FacetName,
  facetNames,
  type Filter,
  hiddenFromOutsiders,
  isEmpty,
  isMatchedBy,
  valuesOf,
} from './filter.ts'

/** How many APIs have each value; the most frequent first. */
type Counts = [value: string, count: number][]

type Facets = Partial<Record<FacetName, Counts>>

const shownMax = 50

/** Of whole catalogs, counted once for as long as they stand. */
const ofCatalogs = new WeakMap<readonly Api[], Facets>()

/** What each filter could be set to, counted over what all the others let through. */
export function facetsOf(apis: readonly Api[], filter: Filter, isOutsider: boolean): Facets {
  if (isOutsider || !isEmpty(filter)) return countFacets(apis, filter, isOutsider)
  const known = ofCatalogs.get(apis) ?? countFacets(apis, filter, isOutsider)
  ofCatalogs.set(apis, known)
  return known
}

function countFacets(apis: readonly Api[], filter: Filter, isOutsider: boolean): Facets {
  // What passes with every filter counts for each facet; what one filter alone holds back, for that one.
  const counts = new Map<FacetName, Map<string, number>>(
    facetNames
      .filter((name) => !isOutsider || !hiddenFromOutsiders.includes(name))
      .map((name) => [name, new Map()]),
  )
  for (const api of apis) {
    const isFound = isMatchedBy(api, filter)
    for (const [name, values] of counts) {
      if (!isFound && (filter[name] === undefined || !isMatchedBy(api, filter, name))) continue
      for (const value of valuesOf(api, name)) values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  return Object.fromEntries([...counts].map(([name, values]) => [name, mostFrequent(values)]))
}

const mostFrequent = (values: ReadonlyMap<string, number>): Counts =>
  [...values].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, shownMax)

/** Facets with the names that people read; a team that was dissolved is none. */
export async function representFacets(
  { people, teams }: ApiNames,
  orgId: string,
  { team = [], owner = [], ...plain }: Facets,
): Promise<components['schemas']['Facets']> {
  const teamNames = team.length > 0 ? await teams.names(orgId) : new Map<string, string>()
  const owners = await Promise.all(
    owner.map(async ([value, count]) => ({ value, name: (await people.get(value)).name, count })),
  )
  const teamFacets = team.flatMap(([value, count]) => {
    const name = teamNames.get(value)
    return name === undefined ? [] : [{ value, name, count }]
  })
  const byItself = (counts: Counts = []) =>
    counts.map(([value, count]) => ({ value, name: value, count }))
  return {
    ...(team.length > 0 && { team: teamFacets }),
    ...(owner.length > 0 && { owner: owners }),
    lifecycle: byItself(plain.lifecycle),
    tag: byItself(plain.tag),
    ...(plain.visibility && { visibility: byItself(plain.visibility) }),
  }
}
