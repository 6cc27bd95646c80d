import type { MediaType } from '../contract/contract.ts'

/** Both sides of one media type; null where it is not there. */
export interface MediaTypeMatch {
  before: MediaType | null
  after: MediaType | null
}

/** Media types correspond by name, or where one is a range that the other is in. */
export function matchMediaTypes(
  before: ReadonlyMap<string, MediaType>,
  after: ReadonlyMap<string, MediaType>,
): MediaTypeMatch[] {
  const matches: MediaTypeMatch[] = []
  for (const [name, old] of before)
    matches.push({ before: old, after: after.get(name) ?? rangeAround(name, after) })
  for (const [name, young] of after)
    if (!before.has(name)) matches.push({ before: rangeAround(name, before), after: young })
  return matches
}

/** The most specific key counts (OpenAPI 3.1, Request Body Object, content). */
function rangeAround(name: string, content: ReadonlyMap<string, MediaType>): MediaType | null {
  const [type = ''] = name.split('/')
  return (
    content.get(name.split(';')[0] ?? '') ?? content.get(`${type}/*`) ?? content.get('*/*') ?? null
  )
}
