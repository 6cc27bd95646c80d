import { isObject, own, ownObject, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { valueAt } from '../pointer.ts'
import { when } from './when.ts'

/**
 * The same schema with its alternatives told apart by what they are, so that a fault is reported
 * once, for the alternative that was meant: `oneOf: [Response, Reference]` becomes "if it has $ref,
 * then Reference, else Response". What cannot be told apart stays as it is.
 */
export function sharpen(schema: JsonObject): JsonObject {
  const visit = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(visit)
    if (!isObject(node)) return node
    const result: JsonObject = {}
    for (const [key, value] of Object.entries(node)) result[key] = visit(value)
    if (comparesObjects(node)) delete result['uniqueItems']
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = node[keyword]
      if (!Array.isArray(branches) || branches.some((branch) => !isObject(branch))) continue
      const choice = choose(schema, branches as JsonObject[])
      if (!choice) continue
      delete result[keyword]
      result['allOf'] = [...(Array.isArray(result['allOf']) ? result['allOf'] : []), visit(choice)]
    }
    return result
  }
  return visit(schema) as JsonObject
}

/** Comparing all objects of a list with each other takes for ever on a long one; checks do it by name. */
const comparesObjects = (list: JsonObject): boolean =>
  own(list, 'uniqueItems') === true && ownString(ownObject(list, 'items'), 'type') !== 'string'

function choose(root: JsonObject, branches: JsonObject[]): JsonObject | null {
  const [only] = branches
  if (only && branches.length === 1) return only
  return byReference(root, branches) ?? byType(root, branches) ?? byTag(root, branches)
}

const without = (branches: JsonObject[], one: JsonObject): JsonObject[] =>
  branches.filter((branch) => branch !== one)

function split(
  root: JsonObject,
  test: JsonObject,
  met: JsonObject,
  rest: JsonObject[],
): JsonObject {
  return when(test, met, choose(root, rest) ?? { oneOf: rest })
}

function byReference(root: JsonObject, branches: JsonObject[]): JsonObject | null {
  const reference = branches.find((branch) =>
    (ownString(branch, '$ref') ?? '').endsWith('eference'),
  )
  if (!reference) return null
  return split(
    root,
    { type: 'object', required: ['$ref'] },
    reference,
    without(branches, reference),
  )
}

function byType(root: JsonObject, branches: JsonObject[]): JsonObject | null {
  const typed = branches.find((branch) =>
    ['boolean', 'array'].includes(ownString(branch, 'type') ?? ''),
  )
  if (!typed) return null
  return split(root, { type: own(typed, 'type') ?? null }, typed, without(branches, typed))
}

/** Alternatives that each demand another value of the same field, one at most demanding none. */
function byTag(root: JsonObject, branches: JsonObject[]): JsonObject | null {
  /** What an alternative demands beside its own alternatives, for each of these. */
  const around = new Map<JsonObject, JsonObject>()
  const flat = branches.flatMap((branch) => {
    const { oneOf: inner, ...beside } = resolved(root, branch)
    if (!Array.isArray(inner) || inner.some((one) => !isObject(one) || !own(one, '$ref')))
      return [branch]
    for (const one of inner as JsonObject[]) around.set(one, beside)
    return inner as JsonObject[]
  })
  for (const field of ['in', 'type', 'flow']) {
    const tags = flat.map((branch) => tagOf(root, branch, field))
    const values = [...new Set(tags.filter((tag) => tag !== null))]
    const open = flat.filter((_, index) => tags[index] === null)
    if (open.length > 1 || values.length === 0 || (values.length === 1 && open.length === 0))
      continue
    const has = (allowed: string[]): JsonObject => ({
      type: 'object',
      required: [field],
      properties: { [field]: { enum: allowed } },
    })
    const cases = values.map((value) => {
      const same = flat.filter((_, index) => tags[index] === value)
      const choice = choose(root, same) ?? { oneOf: same }
      const beside = around.get(same[0] ?? choice)
      return when(has([value]), beside ? { allOf: [choice, beside] } : choice)
    })
    const [other] = open
    const rest = other ? when(has(values), true, other) : has(values)
    return { allOf: [...cases, rest] }
  }
  return null
}

function tagOf(root: JsonObject, branch: JsonObject, field: string): string | null {
  const allowed = own(ownObject(ownObject(resolved(root, branch), 'properties'), field), 'enum')
  return Array.isArray(allowed) && allowed.length === 1 && typeof allowed[0] === 'string'
    ? allowed[0]
    : null
}

function resolved(root: JsonObject, branch: JsonObject): JsonObject {
  const reference = own(branch, '$ref')
  if (typeof reference !== 'string') return branch
  const target = valueAt(root, reference.slice(1))
  return isObject(target) ? target : branch
}
