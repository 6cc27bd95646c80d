import type { Json } from '../../parse/json.ts'

type Holder = Record<string, Json>

/** Picks one of so many; given from outside, so that a test can be repeated. */
export type Pick = (count: number) => number

/** Changes one thing anywhere in a description, whether or not it is valid then. Says what. */
export function mutate(root: Json, pick: Pick): string {
  const holders = holdersIn(root)
  const [holder, key] = placeIn(holders, pick)
  const value = holder[key] ?? null
  switch (pick(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      return `without ${key}`
    case 1:
      if (Array.isArray(holder)) holder.push(structuredClone(value))
      else holder[`${key}2`] = structuredClone(value)
      return `${key} twice`
    case 2: {
      const entries = Object.entries(holder).toReversed()
      if (Array.isArray(holder)) holder.reverse()
      else {
        for (const [name] of entries) delete holder[name]
        Object.assign(holder, Object.fromEntries(entries))
      }
      return `the order around ${key}`
    }
    case 3: {
      const [other, from] = placeIn(holders, pick)
      holder[key] = structuredClone(other[from] ?? null)
      return `${from} in the place of ${key}`
    }
    default:
      holder[key] = another(value, root, pick)
      return `another ${key}`
  }
}

function another(value: Json, root: Json, pick: Pick): Json {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') {
    const references = [...JSON.stringify(root).matchAll(/"\$ref":"(#[^"\\]*)"/g)]
    return value.startsWith('#') ? (references[pick(references.length)]?.[1] ?? '#') : `${value}x`
  }
  const fields = ['description', 'deprecated', 'example', 'title', 'nullable', 'x-stability']
  return { ...(value as Holder), [fields[pick(fields.length)] ?? '']: pick(2) === 0 ? true : 'y' }
}

function holdersIn(root: Json): Holder[] {
  const found: Holder[] = []
  const queue = [root]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (typeof node !== 'object' || node === null) continue
    if (Object.keys(node).length > 0) found.push(node as Holder)
    queue.push(...Object.values(node))
  }
  return found
}

function placeIn(holders: Holder[], pick: Pick): [Holder, string] {
  const holder = holders[pick(holders.length)] ?? {}
  const keys = Object.keys(holder)
  return [holder, keys[pick(keys.length)] ?? 'x-none']
}
