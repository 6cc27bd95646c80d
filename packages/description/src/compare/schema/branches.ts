import { isObject, own, ownList, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { isTrue, type Source } from '../source.ts'
import { alternativesIn } from './alternatives.ts'
import type { Part } from './shape.ts'

/** One schema object of those that hold together. */
export interface Branch {
  node: JsonObject | boolean
  pointer: string
  /** Null is allowed whatever this branch says. */
  orNull: boolean
  /** Its oneOf and anyOf have been seen to. */
  bare: boolean
}

/** Far more than real schemas have, few enough for a bomb. */
const branchesMax = 20_000

/**
 * The schema objects that hold together: references followed, allOf opened, alternatives of which
 * only one is left (anyOf with null) put in their place. Each object comes once.
 */
export function branchesOf(parts: readonly Part[], source: Source): Branch[] {
  const branches: Branch[] = []
  const seen = new Set<string>()
  const pending: (Part & { orNull?: boolean | undefined })[] = parts.toReversed()
  for (let part = pending.pop(); part && branches.length < branchesMax; part = pending.pop()) {
    const { node, pointer, bare = false, orNull = false } = part
    if (!isObject(node)) {
      branches.push({ node, pointer, orNull, bare })
      continue
    }
    const id = `${source.idOf(node)} ${bare} ${orNull}`
    if (seen.has(id)) continue
    seen.add(id)
    const reference = bare ? undefined : ownString(node, '$ref')
    const target = reference === undefined ? undefined : source.step(reference)
    if (target && !source.hasSiblings) {
      pending.push({ ...target, orNull })
      continue
    }
    branches.push({ node, pointer, orNull, bare })
    if (bare) continue
    const allowsNull = orNull || allowsNullBeside(node, source)
    const inner: typeof pending = target ? [{ ...target, orNull: allowsNull }] : []
    for (const [index, item] of ownList(node, 'allOf').entries())
      if (typeof item === 'boolean' || isObject(item))
        inner.push({ node: item, pointer: join(pointer, 'allOf', index), orNull: allowsNull })
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const { options, hasNull } = alternativesIn(node, keyword, pointer, source)
      const [only] = options
      if (only && options.length === 1 && !Object.hasOwn(node, 'discriminator'))
        inner.push({ ...only, orNull: allowsNull || hasNull })
    }
    pending.push(...inner.toReversed())
  }
  return branches
}

/**
 * In 3.0, `nullable` beside allOf or a reference has no effect without `type`; what authors mean by
 * it is plain, and 3.1 writes it as anyOf with null: both are one contract here.
 */
const allowsNullBeside = (node: JsonObject, source: Source): boolean =>
  !source.hasSiblings && isTrue(node, 'nullable') && own(node, 'type') === undefined
