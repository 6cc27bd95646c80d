import { levels, sufferers } from './words.ts'

export type Range = { from: string; to: string }

const labelPattern = /^[A-Za-z0-9._+~-]{1,72}$/

/** `1.0.0..1.1.0` as two labels; undefined for what cannot be a pair. */
export function asRange(range: string): Range | undefined {
  // A label may hold dots itself; its own begin and end with none, so the first pair of dots divides.
  const at = range.indexOf('..')
  if (at < 1) return undefined
  const [from, to] = [range.slice(0, at), range.slice(at + 2)]
  return labelPattern.test(from) && labelPattern.test(to) ? { from, to } : undefined
}

/** What narrows a list of changes, as it is in the address. */
export type Filter = {
  level?: (typeof levels)[number]
  hurts?: (typeof sufferers)[number]
  rule?: string
  operation?: string
}

/** The filter that an address asks for; what cannot be one is left out. */
export function filterOf(query: Record<string, string | undefined>): Filter {
  const { rule, operation } = query
  const level = levels.find((each) => each === query['level'])
  const hurts = sufferers.find((each) => each === query['hurts'])
  return {
    ...(level && { level }),
    ...(hurts && { hurts }),
    ...(rule && { rule: rule.slice(0, 100) }),
    ...(operation && { operation: operation.slice(0, 1024) }),
  }
}
