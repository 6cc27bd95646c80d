import { anchor, Anchors } from './anchors.ts'
import { asText, isObject, own, ownList, ownText } from './json-schema.ts'
import type { Json, JsonObject } from './json-schema.ts'
import { marksByPlace, token, type Mark, type Marks } from './marks.ts'
import type { Schemas } from './resolve-schema.ts'
import { partsOf, type Direction, type Part, type PartKind } from './schema-parts.ts'
import { constraintsInWords, typeInWords } from './schema-words.ts'
import { wholeSchema } from './whole-schema.ts'

/** A schema as a page shows it, its parts opened as far as the page may grow. */
export type SchemaNode = {
  /** Its permanent anchor. */
  id: string
  type: string
  /** The component that it is. */
  component?: string
  title?: string
  description?: string
  docs?: { url: string; description?: string }
  deprecated: boolean
  constraints: string[]
  pattern?: string
  values: string[]
  default?: string
  /** A plain value that the description gives as an example. */
  example?: string
  /** What this version changed of it. */
  marks?: Mark[]
  parts: SchemaPart[]
  /** Why its parts are on the component's own page: it contains itself, or the page is full. */
  cut?: 'circular' | 'large'
  /** The nearest component around it, when the page is full and it is none itself. */
  within?: string
}

export type SchemaPart = Omit<Part, 'schema' | 'step' | 'anchor'> & { node: SchemaNode }

/** How much a page may still grow; its trees share one. */
export type Room = { nodes: number }

export type TreeOptions = {
  /** The anchor of the whole; those of its parts begin with it. */
  id: string
  schemas: Schemas
  direction?: Direction | undefined
  room?: Room
  anchors?: Anchors
  /** The component that the whole is; it is not among the schemas. */
  self?: string
  /** Where the whole stands in the description, when that can be told. */
  pointer?: string | undefined
  marks?: Marks | undefined
}

type Open = {
  node: SchemaNode
  parts: Part[]
  path: string
  pointer: string
  within: readonly string[]
}

/** Parts that say more of the same thing: what they hold is not a step further down. */
const besides: ReadonlySet<PartKind> = new Set(['all', 'condition'])

/**
 * Opens level by level, so that a page that is full has shown the outer levels of everything before
 * the inner levels of anything. Components that contain themselves are linked.
 */
export function schemaTree(given: Json | undefined, options: TreeOptions): SchemaNode {
  const { schemas, direction, self } = options
  const { room = { nodes: 300 }, anchors = new Anchors() } = options
  const queue: Open[] = []
  const places = new Map<string, SchemaNode[]>()

  function add(
    schema: Json | undefined,
    id: string,
    path: string,
    pointerHere: string,
    within: readonly string[],
  ) {
    room.nodes--
    const { schema: whole, name, elsewhere } = wholeSchema(schema, schemas)
    const node = describe(isObject(whole) ? whole : {}, id, typeInWords(schema, schemas))
    if (name) node.component = name
    const pointer = name ? `${components}${token(name)}` : pointerHere
    if (pointer) places.set(pointer, [...(places.get(pointer) ?? []), node])
    if (name && within.includes(name)) {
      node.cut = 'circular'
      return node
    }
    if (elsewhere) {
      if (name) node.cut = 'large'
      return node
    }
    const parts = isObject(whole) ? partsOf(whole, { schemas, direction }) : []
    if (parts.length)
      queue.push({ node, parts, path, pointer, within: name ? [...within, name] : within })
    return node
  }

  const root = add(
    given,
    anchors.claim(options.id),
    options.id,
    options.pointer ?? '',
    self === undefined ? [] : [self],
  )
  for (let open = queue.shift(); open; open = queue.shift()) {
    const { node, parts, path, pointer, within } = open
    const home = within.at(-1)
    // What no other page shows is shown here, however full it is.
    if (parts.length > room.nodes && node !== root && home !== undefined) {
      node.cut = 'large'
      if (!node.component) node.within = home
      continue
    }
    node.parts = parts.map(({ schema, step, anchor: place, ...part }) => {
      const own = `${path}.${anchor(place ?? part.name)}`
      const beneath = besides.has(part.kind) ? path : own
      return {
        ...part,
        node: add(schema, anchors.claim(own), beneath, stepped(pointer, step), within),
      }
    })
  }
  for (const [place, marks] of marksByPlace(options.marks?.marks ?? [], new Set(places.keys())))
    for (const node of places.get(place) ?? []) node.marks = marks
  return root
}

const components = '/components/schemas/'

const stepped = (pointer: string, step: string): string =>
  pointer && step ? `${pointer}/${step}` : ''

function describe(schema: JsonObject, id: string, type: string): SchemaNode {
  const node: SchemaNode = {
    id,
    type,
    deprecated: own(schema, 'deprecated') === true,
    constraints: constraintsInWords(schema),
    values: ownList(schema, 'enum').map(asText),
    parts: [],
  }
  const [title, description] = [ownText(schema, 'title'), ownText(schema, 'description')]
  const pattern = ownText(schema, 'pattern')
  const example = exampleOf(schema)
  const docs = own(schema, 'externalDocs')
  if (title && title !== description) node.title = title
  if (description) node.description = description
  if (pattern) node.pattern = pattern
  if (Object.hasOwn(schema, 'default')) node.default = asText(schema['default'] ?? null)
  if (example !== undefined) node.example = example
  if (isObject(docs) && ownText(docs, 'url'))
    node.docs = {
      url: ownText(docs, 'url') ?? '',
      ...(ownText(docs, 'description') && { description: ownText(docs, 'description') ?? '' }),
    }
  return node
}

function exampleOf(schema: JsonObject): string | undefined {
  const example = own(schema, 'example') ?? ownList(schema, 'examples')[0]
  return example === undefined || typeof example === 'object' ? undefined : asText(example)
}
