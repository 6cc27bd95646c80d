import { own, ownList, type Json } from '../../parse/json.ts'
import { equal } from '../../validate/conformity/equal.ts'
import type { Generator } from './generator.ts'
import type { Shape } from './shape.ts'

/** No example needs more items. */
const itemsMax = 100

/** New attempts to make an item that is not there yet. */
const attemptsMax = 6

export function makeArray(
  { schemas }: Shape,
  name: string,
  depth: number,
  generator: Generator,
): Json[] | undefined {
  const numbers = (keyword: string): number[] =>
    schemas.flatMap((schema) => {
      const value = own(schema, keyword)
      return typeof value === 'number' ? [value] : []
    })
  const contained = schemas.flatMap((schema) => own(schema, 'contains') ?? [])
  const containedLeast = contained.length > 0 ? Math.max(1, ...numbers('minContains')) : 0
  const least = Math.max(0, containedLeast, ...numbers('minItems'))
  const most = Math.min(Infinity, ...numbers('maxItems'))
  if (least > itemsMax || least > most) return undefined
  const listed = Math.max(0, ...schemas.map((schema) => ownList(schema, 'prefixItems').length))
  const isUnique = schemas.some((schema) => own(schema, 'uniqueItems') === true)
  const wanted = Math.min(most, Math.max(least, listed, 1))
  const items: Json[] = []
  for (let index = 0; index < wanted; index++) {
    const parts: Json[] = [
      ...schemas.flatMap((schema) => itemSchema(schema, index) ?? []),
      ...(index < containedLeast ? contained : []),
    ]
    const part = generator.shape(parts)
    if (index >= least && !generator.isWanted(part, depth + 1)) break
    const item = makeItem(part, isUnique ? items : [], singular(name), depth, generator)
    if (item === undefined) {
      if (index < least) return undefined
      break
    }
    items.push(item)
  }
  return items
}

function itemSchema(schema: Json, index: number): Json | undefined {
  const listed = ownList(schema, 'prefixItems')[index]
  if (listed !== undefined) return listed
  const items = own(schema, 'items')
  // A list of schemas is of older dialects.
  return Array.isArray(items) ? items[index] : items
}

/** One that is not among the others. */
function makeItem(
  shape: Shape | undefined,
  others: Json[],
  name: string,
  depth: number,
  generator: Generator,
): Json | undefined {
  const before = generator.seed
  generator.seed = others.length
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const item = generator.make(shape, name, depth + 1)
      if (item === undefined || !others.some((other) => equal(other, item))) return item
      generator.seed++
    }
    return undefined
  } finally {
    generator.seed = before
  }
}

const singular = (name: string): string => name.replace(/s$/, '')
