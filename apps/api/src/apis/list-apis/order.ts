import type { Api } from '@portolan/store/apis/apis'

export type Sort = 'name' | '-updated' | '-score' | '-published'

/** Where an API stands in an order: a value of which greater ones come first, then title and slug. */
type Place = [value: string | number, title: string, slug: string]

const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Enough of a title to order by; the place of the last API of a page travels in its cursor. */
const titleLength = 100

function placeOf(sort: Sort, api: Api): Place {
  const title = api.title.slice(0, titleLength)
  switch (sort) {
    case 'name':
      return [0, title, api.slug]
    case '-updated':
      return [api.updatedAt, title, api.slug]
    case '-score':
      return [api.score ?? -1, title, api.slug]
    case '-published':
      return [api.latestPublishedAt ?? '', title, api.slug]
  }
}

function comparePlaces([v, title, slug]: Place, [w, otherTitle, otherSlug]: Place): number {
  if (v !== w) return v > w ? -1 : 1
  return titles.compare(title, otherTitle) || (slug < otherSlug ? -1 : slug > otherSlug ? 1 : 0)
}

/**
 * A page of APIs in order. `after` is the `next` of the page before: pages hold each API once, also when others
 * come and go in between.
 */
export function pageAfter(
  apis: readonly Api[],
  sort: Sort,
  limit: number,
  after?: string,
): { items: Api[]; next?: string } {
  const last = after === undefined ? undefined : (JSON.parse(after) as Place)
  const placed = apis
    .map((api) => ({ api, place: placeOf(sort, api) }))
    .filter(({ place }) => !last || comparePlaces(last, place) < 0)
    .toSorted((a, b) => comparePlaces(a.place, b.place))
  const page = placed.slice(0, limit)
  const end = page.at(-1)
  return {
    items: page.map(({ api }) => api),
    ...(end && placed.length > limit && { next: JSON.stringify(end.place) }),
  }
}
