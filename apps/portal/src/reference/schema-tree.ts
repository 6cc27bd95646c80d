import { asText, isObject, members, own, ownList, ownText } from './json-schema.ts'
import type { Json, JsonObject } from './json-schema.ts'
import { composed, resolveSchema, type Schemas } from './resolve-schema.ts'
import { choicesOf, constraintsInWords, typeInWords } from './schema-words.ts'

/** A schema as a page shows it, its parts opened as far as the page may grow. */
export type SchemaNode = {
  /** Its permanent anchor. */
  id: string
  type: string
  /** The component that it is. */
  component?: string
  description?: string
  deprecated: boolean
  constraints: string[]
  values: string[]
  default?: string
  /** A plain value that the description gives as an example. */
  example?: string
  parts: SchemaPart[]
  /** Why its parts are on the component's own page: it contains itself, or the page is full. */
  cut?: 'circular' | 'large'
}

export type SchemaPart = {
  kind: 'property' | 'pattern' | 'other' | 'items' | 'choice'
  name: string
  required: boolean
  node: SchemaNode
}

type Options = { id: string; schemas: Schemas; nodesMax?: number }
type Open = { node: SchemaNode; schema: JsonObject; within: ReadonlySet<string> }

/**
 * Opens level by level, so that a page that is full has shown the outer levels of everything before
 * the inner levels of anything. Components that contain themselves are linked.
 */
export function schemaTree(given: Json | undefined, options: Options): SchemaNode {
  const { schemas, nodesMax = 300 } = options
  const ids = new Set<string>()
  const queue: Open[] = []
  let nodes = 0

  function add(schema: Json | undefined, id: string, within: ReadonlySet<string>): SchemaNode {
    nodes++
    const resolved = resolveSchema(schema, schemas)
    const { name } = resolved
    const whole = isObject(resolved.schema) ? composed(resolved.schema, schemas) : {}
    const node: SchemaNode = {
      id: unique(id, ids),
      type: typeInWords(schema, schemas),
      deprecated: own(whole, 'deprecated') === true,
      constraints: constraintsInWords(whole),
      values: ownList(whole, 'enum').map(asText),
      parts: [],
    }
    const description = ownText(whole, 'description')
    if (description) node.description = description
    if (Object.hasOwn(whole, 'default')) node.default = asText(whole['default'] ?? null)
    const example = exampleOf(whole)
    if (example !== undefined) node.example = example
    if (name) node.component = name
    if (resolved.elsewhere) {
      if (name) node.cut = 'large'
    } else if (name && within.has(name)) node.cut = 'circular'
    else if (partsOf(whole).length)
      queue.push({ node, schema: whole, within: name ? new Set([...within, name]) : within })
    return node
  }

  const root = add(given, options.id, new Set())
  for (let open = queue.shift(); open; open = queue.shift()) {
    const { node, schema, within } = open
    const parts = partsOf(schema)
    if (nodes + parts.length > nodesMax && node !== root) {
      node.cut = 'large'
      continue
    }
    node.parts = parts.map(({ schema, ...part }) => ({
      ...part,
      node: add(schema, `${node.id}.${anchor(part.name)}`, within),
    }))
  }
  return root
}

function exampleOf(schema: JsonObject): string | undefined {
  const example = own(schema, 'example') ?? ownList(schema, 'examples')[0]
  return example === undefined || typeof example === 'object' ? undefined : asText(example)
}

type Part = Omit<SchemaPart, 'node'> & { schema: Json }

/** What a schema consists of: required properties first, then in the order of the description. */
function partsOf(schema: JsonObject): Part[] {
  const required = new Set(ownList(schema, 'required'))
  const named = (kind: 'property' | 'pattern', keyword: string): Part[] =>
    members(own(schema, keyword)).map(([name, value]) => ({
      kind,
      name,
      required: required.has(name),
      schema: value,
    }))
  const properties = named('property', 'properties')
  const others = own(schema, 'additionalProperties')
  const items = own(schema, 'items')
  return [
    ...properties.filter((property) => property.required),
    ...properties.filter((property) => !property.required),
    ...named('pattern', 'patternProperties'),
    ...(isObject(others) && Object.keys(others).length ? [part('other', 'any other', others)] : []),
    ...(items === undefined ? [] : itemsOf(items)),
    ...choicesOf(schema).map((choice, index) => part('choice', `choice ${index + 1}`, choice)),
  ]
}

/** An array of plain values says all in its type; only items with something to say are a part. */
function itemsOf(items: Json): Part[] {
  if (!isObject(items)) return []
  const plain = Object.keys(items).every((keyword) => ['type', 'format'].includes(keyword))
  return plain ? [] : [part('items', 'items', items)]
}

const part = (kind: Part['kind'], name: string, schema: Json): Part => ({
  kind,
  name,
  required: false,
  schema,
})

/** A name as a part of an anchor. */
export const anchor = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'x'

function unique(id: string, taken: Set<string>): string {
  let candidate = id
  for (let number = 2; taken.has(candidate); number++) candidate = `${id}-${number}`
  taken.add(candidate)
  return candidate
}
