import type {
  OperationDocument,
  SchemaDocument,
  SearchRow,
  WebhookDocument,
} from '../../documentation.ts'
import { isObject, own, ownList, ownObject, ownString, type Json } from '../../parse/json.ts'
import type { DescriptionParts } from '../markdown/description-parts.ts'
import { oneLine } from '../markdown/inline.ts'
import type { Resolver } from '../snippets/http-call.ts'
import { firstWords } from './first-words.ts'
import { propertyAnchor } from './property-anchor.ts'

const rowsMax = 200
const depthMax = 4
/** A title that is longer is no title. */
const titleMax = 300

export const apiRow = ({ title, summary, description, tags }: DescriptionParts): SearchRow => ({
  kind: 'api',
  title: named(title),
  ...(tags.length > 0 && { tags: tags.slice(0, 50).map(({ name }) => name) }),
  ...textOf(summary ?? description),
})

export const operationRow = (
  page: Pick<
    OperationDocument,
    | 'slug'
    | 'key'
    | 'method'
    | 'path'
    | 'operationId'
    | 'summary'
    | 'description'
    | 'tags'
    | 'deprecated'
  >,
): SearchRow => ({
  kind: 'operation',
  title: named(page.summary, page.operationId, page.key),
  page: page.slug,
  method: page.method,
  path: page.path,
  ...(page.operationId !== undefined && { operationId: page.operationId }),
  ...(page.tags.length > 0 && { tags: page.tags }),
  ...(page.deprecated && { deprecated: true }),
  ...textOf(page.description),
})

export const webhookRow = (
  page: Pick<
    WebhookDocument,
    'slug' | 'name' | 'method' | 'operationId' | 'summary' | 'description' | 'tags' | 'deprecated'
  >,
): SearchRow => ({
  kind: 'webhook',
  title: named(page.summary, page.name),
  page: page.slug,
  method: page.method,
  path: page.name,
  ...(page.operationId !== undefined && { operationId: page.operationId }),
  ...(page.tags.length > 0 && { tags: page.tags }),
  ...(page.deprecated && { deprecated: true }),
  ...textOf(page.description),
})

/** A row for the schema, then one for each of its properties, outer ones first. */
export function schemaRows(
  { name, schema }: Pick<SchemaDocument, 'name' | 'schema'>,
  resolver: Resolver,
): SearchRow[] {
  const rows: SearchRow[] = [
    {
      kind: 'schema',
      title: named(name),
      page: name,
      ...(own(schema, 'deprecated') === true && { deprecated: true }),
      ...textOf(ownString(schema, 'description') ?? ownString(schema, 'title')),
    },
  ]
  let open: Place[] = [{ names: [], anchors: [], schema }]
  for (let depth = 0; depth < depthMax && open.length > 0; depth++) {
    const found = open.flatMap((place) => [...propertiesIn(place, 0)])
    for (const property of found) {
      if (rows.length >= rowsMax) return rows
      rows.push(propertyRow(name, property, resolver))
    }
    open = found
  }
  return rows
}

/** A schema within another one. */
interface Place {
  /** The names of the properties that lead to it. */
  names: string[]
  /** The same with what lies between, as in the ids of a page. */
  anchors: string[]
  schema: Json
}

/** Lists, maps and choices between two properties. */
const hopsMax = 4

/** The properties that a schema writes itself; what it refers to has rows of its own. */
function* propertiesIn({ names, anchors, schema }: Place, hops: number): Generator<Place> {
  if (!isObject(schema) || hops > hopsMax || Object.hasOwn(schema, '$ref')) return
  for (const [name, property] of Object.entries(ownObject(schema, 'properties') ?? {}))
    yield { names: [...names, name], anchors: [...anchors, name], schema: property }
  for (const part of ownList(schema, 'allOf'))
    yield* propertiesIn({ names, anchors, schema: part }, hops + 1)
  const inner: [string, Json | undefined][] = [
    ['any other', own(schema, 'additionalProperties')],
    ['items', own(schema, 'items')],
    ...[...ownList(schema, 'oneOf'), ...ownList(schema, 'anyOf')].map(
      (choice, index): [string, Json] => [`choice ${index + 1}`, choice],
    ),
  ]
  for (const [anchor, part] of inner)
    if (part !== undefined)
      yield* propertiesIn({ names, anchors: [...anchors, anchor], schema: part }, hops + 1)
}

function propertyRow(
  page: string,
  { names, anchors, schema }: Place,
  resolver: Resolver,
): SearchRow {
  const target = resolver.resolve(schema)
  const said = ownString(schema, 'description') ?? ownString(target, 'description')
  return {
    kind: 'property',
    title: named([page, ...names].join('.')),
    page,
    anchor: propertyAnchor(anchors),
    ...(own(schema, 'deprecated') === true && { deprecated: true }),
    ...textOf(said),
  }
}

/** Rows as lines of JSON, each with a newline at its end. */
export const searchLines = (rows: SearchRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const textOf = (description: string | undefined): { text?: string } => {
  const text = description === undefined ? '' : firstWords(description)
  return text === '' ? {} : { text }
}

/** The first of the names that says something, in one line. */
function named(...names: (string | undefined)[]): string {
  const name = names.map((candidate) => oneLine(candidate ?? '')).find((line) => line !== '') ?? ''
  return name.slice(0, titleMax).toWellFormed()
}
