import type { Api } from '@portolan/store/apis/apis'

export type Sort = 'name' | '-updated' | '-score' | '-published'

/** Where an API stands in an order: a value of which greater ones come first, then title and slug. */
type Place = [value: string | number, title: string, slug: string]

const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Enough of a title to order by; the place of the last API of a page travels in its cursor. */
const titleLength = 100

const valueOf: Record<Sort, (api: Api) => string | number> = {
  name: () => 0,
  '-updated': ({ updatedAt }) => updatedAt,
  '-score': ({ score = -1 }) => score,
  '-published': ({ latestPublishedAt = '' }) => latestPublishedAt,
}

const placeOf = (sort: Sort, api: Api): Place => [
  valueOf[sort](api),
  api.title.slice(0, titleLength),
  api.slug,
]

function comparePlaces([v, title, slug]: Place, [w, otherTitle, otherSlug]: Place): number {
  if (v !== w) return v > w ? -1 : 1
  return titles.compare(title, otherTitle) || (slug < otherSlug ? -1 : slug > otherSlug ? 1 : 0)
}

/** Comparing titles as people do takes its time, so a catalog is brought into this order once. */
export const inOrderOfNames = (apis: readonly Api[]): Api[] =>
  apis
    .map((api) => ({ api, place: placeOf('name', api) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ api }) => api)

/**
 * A page of APIs that are in order of names. `after` is the `next` of the page before: pages hold each API once,
 * also when others come and go in between.
 */
export function pageAfter(
  apis: readonly Api[],
  sort: Sort,
  limit: number,
  after?: string,
): { items: Api[]; next?: string } {
  const value = valueOf[sort]
  const sorted =
    sort === 'name'
      ? apis
      : // Those with the same value stay in the order of their names.
        apis.toSorted((a, b) => (value(a) > value(b) ? -1 : value(a) < value(b) ? 1 : 0))
  const last = after === undefined ? undefined : (JSON.parse(after) as Place)
  const found = last ? sorted.findIndex((api) => comparePlaces(last, placeOf(sort, api)) < 0) : 0
  const start = found < 0 ? sorted.length : found
  const items = sorted.slice(start, start + limit)
  const end = items.at(-1)
  return {
    items,
    ...(end && start + limit < sorted.length && { next: JSON.stringify(placeOf(sort, end)) }),
  }
}
