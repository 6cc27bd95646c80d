import { own, ownObject, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { dependentRequired, requiredFields } from '../../validate/conformity/assertions.ts'
import { matches } from '../../validate/conformity/pattern.ts'
import { textsOfExpression } from './expression-texts.ts'
import type { Generator as ExampleGenerator } from './generator.ts'
import { discriminatorValue, type Shape } from './shape.ts'

/** Fields that are made at most where nobody asks for them. */
const optionalMax = 60

export function makeObject(
  shape: Shape,
  depth: number,
  generator: ExampleGenerator,
): JsonObject | undefined {
  const { schemas } = shape
  const least = Math.max(0, ...numbersIn(schemas, 'minProperties'))
  const most = Math.min(Infinity, ...numbersIn(schemas, 'maxProperties'))
  const required = new Set(schemas.flatMap(requiredFields))
  const declared = new Set(
    schemas.flatMap((schema) => Object.keys(ownObject(schema, 'properties') ?? {})),
  )
  const fields = new Map<string, Json>()
  const add = (field: string, isNeeded = true): boolean => {
    // What is known without looking at the field is asked first: most of a large object is not made.
    if (!isNeeded && !generator.hasRoom(depth + 1)) return true
    const parts = [...fieldSchemas(schemas, field), ...discriminating(shape, field)]
    const part = generator.shape(parts)
    if (generator.isOneWay(parts) || (part && generator.isOneWay(part.schemas))) return true
    if (!isNeeded && !generator.isWanted(part, depth + 1)) return true
    const made = generator.make(part, field, depth + 1)
    if (made !== undefined) fields.set(field, made)
    return made !== undefined
  }
  // In the order in which they are declared, for who reads them.
  const optional = [...declared].filter((field) => !required.has(field)).slice(0, optionalMax)
  const chosen = new Set(optional.slice(0, Math.max(0, most - required.size)))
  for (const field of [...declared, ...[...required].filter((one) => !declared.has(one))]) {
    if (required.has(field)) {
      if (!add(field)) return undefined
    } else if (chosen.has(field)) add(field, false)
  }
  if (!addDependents(schemas, fields, add)) return undefined
  const isMap = declared.size === 0 && required.size === 0
  for (const field of furtherNames(schemas)) {
    const isNeeded = fields.size < least
    const parts = [...fieldSchemas(schemas, field)]
    const isShown = isMap && fields.size === 0 && parts.length > 0 && most > 0
    if (!isNeeded && !isShown) break
    if (!fields.has(field)) add(field, isNeeded)
    if (isShown && !isNeeded) break
  }
  for (const field of [...declared].filter((one) => fields.size < least && !fields.has(one)))
    add(field)
  return Object.fromEntries(fields)
}

/** Fields that others ask for. */
function addDependents(
  schemas: JsonObject[],
  fields: Map<string, Json>,
  add: (field: string) => boolean,
): boolean {
  if (!schemas.some((schema) => Object.hasOwn(schema, 'dependentRequired'))) return true
  const tried = new Set(fields.keys())
  for (;;) {
    const value = Object.fromEntries(fields)
    const missing = schemas
      .flatMap((schema) => dependentRequired(schema, value))
      .filter((field) => !tried.has(field))
    if (missing.length === 0) return true
    for (const field of missing) {
      tried.add(field)
      if (!fields.has(field) && !add(field)) return false
    }
  }
}

/** What holds for a field, in all schemas. */
function* fieldSchemas(schemas: JsonObject[], field: string): Generator<Json> {
  for (const schema of schemas) {
    const declared = own(ownObject(schema, 'properties'), field)
    if (declared !== undefined) yield declared
    let isKnown = declared !== undefined
    for (const [pattern, part] of Object.entries(ownObject(schema, 'patternProperties') ?? {}))
      if (matches(pattern, field) !== false) {
        isKnown = true
        yield part
      }
    const rest = own(schema, 'additionalProperties')
    if (!isKnown && rest !== undefined) yield rest
  }
}

/** The value by which a schema tells that it is meant, where one above it has a discriminator. */
function discriminating({ schemas, names }: Shape, field: string): Json[] {
  for (const schema of schemas) {
    const discriminator = ownObject(schema, 'discriminator')
    if (ownString(discriminator, 'propertyName') !== field) continue
    const [name] = names
    const value =
      name === undefined ? null : discriminatorValue(discriminator, `#/components/schemas/${name}`)
    const isAllowed = [...fieldSchemas(schemas, field)].every((part) => {
      const allowed = own(part, 'enum') ?? own(part, 'const')
      return allowed === undefined || listOf(allowed).includes(value)
    })
    if (value !== null && isAllowed) return [{ const: value }]
  }
  return []
}

/** Names for fields that are not declared. */
function* furtherNames(schemas: JsonObject[]): Generator<string> {
  for (const schema of schemas) {
    const names = ownObject(schema, 'propertyNames')
    for (const name of [own(names, 'const'), ...listOf(own(names, 'enum'))])
      if (typeof name === 'string') yield name
  }
  for (let count = 1; count <= 50; count++) {
    for (const schema of schemas)
      for (const pattern of [
        ...Object.keys(ownObject(schema, 'patternProperties') ?? {}),
        ...listOf(ownString(ownObject(schema, 'propertyNames'), 'pattern')),
      ])
        if (typeof pattern === 'string') yield* namesOfPattern(pattern, count)
    yield count === 1 ? 'key' : `key${count}`
  }
}

function* namesOfPattern(pattern: string, count: number): Generator<string> {
  let found = 0
  for (const name of textsOfExpression(pattern, [count]))
    if (matches(pattern, name) === true && ++found === count) return yield name
}

const listOf = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

const numbersIn = (schemas: JsonObject[], keyword: string): number[] =>
  schemas.flatMap((schema) => {
    const value = own(schema, keyword)
    return typeof value === 'number' ? [value] : []
  })
