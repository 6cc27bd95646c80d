import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'

/** Schemas that must hold together, at most: a bomb of `allOf` and `$ref` ends here. */
const partsMax = 300

/** A decision that a schema leaves: one of these must hold too. */
export interface Choice {
  owner: JsonObject
  options: Json[]
  /** The value of a discriminating property, by option. */
  discriminator: { property: string; values: (string | null)[] } | null
}

/** What a value must fit, with references followed and `allOf` laid out flat. */
export interface Shape {
  /** All of these must hold. */
  schemas: JsonObject[]
  choices: Choice[]
  /** The targets that were passed, to know what leads back to itself. */
  targets: Set<JsonObject>
  /** And the names that they have as components, the first one first. */
  names: string[]
}

export interface Targets {
  target(reference: string): Json | undefined
  /** Before 3.1, what stands beside `$ref` is ignored. */
  hasSiblings: boolean
}

/** Undefined where nothing fits, or a reference leads nowhere. */
export function shapeOf(schemas: Json[], targets: Targets, base?: Shape): Shape | undefined {
  const shape: Shape = {
    schemas: [...(base?.schemas ?? [])],
    choices: [],
    targets: new Set(base?.targets),
    names: [...(base?.names ?? [])],
  }
  const known = new Set<JsonObject>(shape.schemas)
  const queue = [...schemas]
  for (let schema = queue.shift(); schema !== undefined; schema = queue.shift()) {
    if (schema === false || known.size > partsMax) return undefined
    if (!isObject(schema) || known.has(schema)) continue
    known.add(schema)
    const reference = ownString(schema, '$ref') ?? ownString(schema, '$dynamicRef')
    if (reference !== undefined) {
      const target = targets.target(reference)
      if (target === undefined) return undefined
      if (isObject(target)) shape.targets.add(target)
      const name = componentName(reference)
      if (name !== undefined) shape.names.push(name)
      queue.unshift(target)
      if (!targets.hasSiblings) continue
    }
    shape.schemas.push(schema)
    queue.push(...ownList(schema, 'allOf'))
    shape.choices.push(...choicesOf(schema))
  }
  return shape
}

/** `Pet` of `#/components/schemas/Pet`. */
export function componentName(reference: string): string | undefined {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1]
  return name?.replaceAll('~1', '/').replaceAll('~0', '~')
}

function* choicesOf(schema: JsonObject): Generator<Choice> {
  for (const keyword of ['oneOf', 'anyOf']) {
    const options = ownList(schema, keyword)
    if (options.length > 0)
      yield { owner: schema, options, discriminator: discriminatorOf(schema, options) }
  }
  const test = own(schema, 'if')
  if (test === undefined) return
  const met: JsonObject = { allOf: [test, own(schema, 'then') ?? true] }
  yield { owner: schema, options: [own(schema, 'else') ?? true, met], discriminator: null }
}

function discriminatorOf(schema: JsonObject, options: Json[]): Choice['discriminator'] {
  const discriminator = ownObject(schema, 'discriminator')
  const property = discriminator && ownString(discriminator, 'propertyName')
  if (property === undefined) return null
  return {
    property,
    values: options.map((option) => {
      const reference = ownString(option, '$ref')
      return reference === undefined ? null : discriminatorValue(discriminator, reference)
    }),
  }
}

/** What a discriminator calls a schema: as its mapping says, else by its name. */
export function discriminatorValue(
  discriminator: JsonObject | undefined,
  reference: string,
): string | null {
  const name = componentName(reference)
  for (const [value, target] of Object.entries(ownObject(discriminator, 'mapping') ?? {}))
    if (target === reference || (name !== undefined && target === name)) return value
  return name ?? null
}
