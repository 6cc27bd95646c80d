/** How the catalog can be ordered; a sign before the name is the API's word for "most first". */
export const sorts = {
  name: 'Name',
  '-updated': 'Last change',
  '-published': 'Latest version',
  '-score': 'Score',
} as const
export type Sort = keyof typeof sorts

export const lifecycles = ['experimental', 'production', 'deprecated'] as const
export const visibilities = ['private', 'public'] as const

/** What narrows and orders the catalog, as it is in the address; nothing for what is usual. */
export type CatalogFilter = {
  q?: string
  team?: string
  owner?: string
  lifecycle?: (typeof lifecycles)[number]
  tag?: string
  visibility?: (typeof visibilities)[number]
  /** 1 to 100. */
  scoreMin?: number
  sort?: Sort
}

/** The names in the address that narrow it; `sort` only orders. */
export const narrowing = [
  'q',
  'team',
  'owner',
  'lifecycle',
  'tag',
  'visibility',
  'scoreMin',
] as const satisfies readonly (keyof CatalogFilter)[]
export type Narrowing = (typeof narrowing)[number]

const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const lengthMax = 200
const ownerLengthMax = 100

/** The filter that an address asks for; what cannot be one is left out. */
export function catalogFilter(query: (name: string) => string | undefined): CatalogFilter {
  const q = query('q')?.trim().slice(0, lengthMax)
  const team = query('team')
  const owner = query('owner')?.slice(0, ownerLengthMax)
  const tag = query('tag')
  const lifecycle = lifecycles.find((each) => each === query('lifecycle'))
  const visibility = visibilities.find((each) => each === query('visibility'))
  const scoreMin = scoreOf(query('scoreMin'))
  const sort = query('sort')
  return {
    ...(q && { q }),
    ...(team && slugPattern.test(team) && { team }),
    ...(owner && { owner }),
    ...(lifecycle && { lifecycle }),
    ...(tag && slugPattern.test(tag) && { tag }),
    ...(visibility && { visibility }),
    ...(scoreMin && { scoreMin }),
    ...(isSort(sort) && sort !== 'name' && { sort }),
  }
}

const isSort = (sort: string | undefined): sort is Sort =>
  sort !== undefined && Object.hasOwn(sorts, sort)

function scoreOf(text: string | undefined): number | undefined {
  const score = Number(text)
  return Number.isInteger(score) && score > 0 && score <= 100 ? score : undefined
}

/** The filter as the query of an address. */
export const asQuery = ({ scoreMin, ...filter }: CatalogFilter) => ({
  ...filter,
  scoreMin: scoreMin === undefined ? undefined : String(scoreMin),
})

export const isNarrowed = (filter: CatalogFilter): boolean =>
  narrowing.some((name) => filter[name] !== undefined)
