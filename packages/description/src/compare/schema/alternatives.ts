import { isObject, own, ownList, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Source } from '../source.ts'
import type { Part } from './shape.ts'

export interface Alternatives {
  /** Without those that are only null. */
  options: Part[]
  hasNull: boolean
}

const none: Alternatives = { options: [], hasNull: false }

/** What oneOf or anyOf offers. */
export function alternativesIn(
  node: JsonObject,
  keyword: 'oneOf' | 'anyOf',
  pointer: string,
  source: Source,
): Alternatives {
  if (!Object.hasOwn(node, keyword)) return none
  const options: Part[] = []
  let hasNull = false
  for (const [index, item] of ownList(node, keyword).entries()) {
    if (isOnlyNull(item, source)) hasNull = true
    else if (typeof item === 'boolean' || isObject(item))
      options.push({ node: item, pointer: join(pointer, keyword, index) })
  }
  return { options, hasNull }
}

/** `type: 'null'`, `enum: [null]`, `const: null`, behind references too. */
function isOnlyNull(item: Json, source: Source): boolean {
  const node = source.follow(item, '')?.node
  if (!node) return false
  const type = own(node, 'type')
  if (type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null'))
    return true
  const values = own(node, 'enum')
  if (Array.isArray(values)) return values.length > 0 && values.every((value) => value === null)
  return Object.hasOwn(node, 'const') && node['const'] === null
}

/** Names a schema that is only a reference. */
export const nameOfPart = ({ node }: Part, source: Source): string | undefined => {
  const reference = ownString(node, '$ref')
  return reference === undefined ? undefined : source.nameOf(reference)
}
