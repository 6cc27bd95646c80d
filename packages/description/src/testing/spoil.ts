import fc from 'fast-check'
import type { Json } from '../parse/json.ts'

const names = ['constructor', 'toString', 'hasOwnProperty', '', '~', '/', 'x'.repeat(10_000)]

/** What no one expects where something else was. */
export const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, '', [], {}, [null], { $ref: '#' }, { $ref: 1 }),
  fc.constantFrom<Json>(...names),
  fc.constantFrom(...names).map((name): Json => ({ [name]: { [name]: [] } })),
)

/** Puts something else at one place of a tree, or gives it another name. */
export function spoil(node: Json, path: number[], other: Json): Json {
  const [first, ...rest] = path
  if (first === undefined || typeof node !== 'object' || node === null) return other
  const keys = Object.keys(node)
  const key = keys[first % Math.max(1, keys.length)]
  if (key === undefined) return other
  if (Array.isArray(node))
    return node.map((item, index) => (String(index) === key ? spoil(item, rest, other) : item))
  const isRenamed = typeof other === 'string' && rest.length === 0
  const child = node[key] ?? null
  return isRenamed ? { ...node, [other]: child } : { ...node, [key]: spoil(child, rest, other) }
}
