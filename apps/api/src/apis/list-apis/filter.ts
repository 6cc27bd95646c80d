import type { ParsedParameters } from '@portolan/service/request'
import type { Api } from '@portolan/store/apis/apis'

export interface Filter {
  words: string[]
  team?: string
  owner?: string
  lifecycle?: string
  tag?: string
  visibility?: string
  scoreMin?: number
}

/** Those that facets count, each by itself. */
export const facetNames = ['team', 'owner', 'lifecycle', 'tag', 'visibility'] as const
export type FacetName = (typeof facetNames)[number]

/** Of teams and owners outsiders learn nothing, also not by asking for one. */
export const hiddenFromOutsiders: readonly FacetName[] = ['team', 'owner']

export function filterFrom({ query }: ParsedParameters, isOutsider: boolean): Filter {
  const named = facetNames.flatMap((name) => {
    const value = query[name]
    if (value === undefined) return []
    // Nothing has this value, so nothing is found.
    return [[name, isOutsider && hiddenFromOutsiders.includes(name) ? '' : String(value)]]
  })
  return {
    words: String(query['q'] ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean),
    ...(Object.fromEntries(named) as Partial<Record<FacetName, string>>),
    ...(query['scoreMin'] !== undefined && { scoreMin: Number(query['scoreMin']) }),
  }
}

/** Whether an API is asked for; by everything but one filter where that is named. */
export function isMatchedBy(api: Api, filter: Filter, except?: FacetName): boolean {
  return (
    facetNames.every(
      (name) =>
        name === except || filter[name] === undefined || valuesOf(api, name).includes(filter[name]),
    ) &&
    (filter.scoreMin === undefined || (api.score ?? -1) >= filter.scoreMin) &&
    (filter.words.length === 0 || hasWords(api, filter.words))
  )
}

/** Whether every API is asked for. */
export const isEmpty = ({ words, ...named }: Filter): boolean =>
  words.length === 0 && Object.keys(named).length === 0

export function valuesOf(api: Api, name: FacetName): string[] {
  if (name === 'tag') return api.tags
  const value = api[name]
  return value === undefined ? [] : [value]
}

function hasWords({ slug, title, description = '', tags }: Api, words: string[]): boolean {
  const text = `${slug} ${title} ${description} ${tags.join(' ')}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
