import type {
  MediaTypeDocument,
  OperationDocument,
  ParameterDocument,
  ResponseDocument,
  SecuritySchemeDocument,
} from '../documentation.ts'
import { encodeOperationKey } from '../operation-key.ts'
import type { OfferedOperation, Reading } from '../model/reading.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../parse/json.ts'
import { exampleOf, type Direction } from './example.ts'
import { serversOf } from './describe-root.ts'

/** Everything of an operation's page but the schemas that it leads to. */
export type OperationPage = Omit<OperationDocument, 'schemas' | 'linkedSchemas'>

export function describeOperation(
  offered: OfferedOperation,
  reading: Reading,
  schemes: SecuritySchemeDocument[],
): OperationPage {
  const { node, key, method, path, pathItem, parameters } = offered
  const security = securityOf(node, reading.root)
  const needed = new Set(security.flat().map(({ name }) => name))
  const externalDocs = ownObject(node, 'externalDocs')
  const body = reading.resolve(own(node, 'requestBody'))
  return {
    key,
    slug: encodeOperationKey(key),
    method,
    path,
    ...texts(node, 'operationId', 'summary'),
    ...texts(
      { description: own(node, 'description') ?? own(pathItem, 'description') ?? null },
      'description',
    ),
    ...(externalDocs && { externalDocs }),
    deprecated: own(node, 'deprecated') === true,
    tags: tagsOf(node),
    servers:
      [node, pathItem, reading.root].map(serversOf).find((servers) => servers.length > 0) ?? [],
    security,
    securitySchemes: schemes.filter(({ name }) => needed.has(name)),
    parameters: parameters.map((parameter) =>
      describeParameter(parameter.node, reading, 'request'),
    ),
    ...(body && {
      requestBody: {
        ...texts(body, 'description'),
        required: own(body, 'required') === true,
        content: describeContent(body, reading, 'request'),
      },
    }),
    responses: Object.entries(ownObject(node, 'responses') ?? {}).flatMap(([status, response]) => {
      const resolved = status.startsWith('x-') ? undefined : reading.resolve(response)
      return resolved ? [describeResponse(status, resolved, reading)] : []
    }),
    callbacks: Object.keys(ownObject(node, 'callbacks') ?? {}),
  }
}

export const tagsOf = (operation: JsonObject): string[] =>
  ownList(operation, 'tags').filter((tag) => typeof tag === 'string')

function describeResponse(
  status: string,
  response: JsonObject,
  reading: Reading,
): ResponseDocument {
  return {
    status,
    ...texts(response, 'description'),
    headers: Object.entries(ownObject(response, 'headers') ?? {}).flatMap(([name, item]) => {
      const header = reading.resolve(item)
      return header
        ? [describeParameter({ ...header, name, in: 'header' }, reading, 'response')]
        : []
    }),
    content: describeContent(response, reading, 'response'),
    links: Object.keys(ownObject(response, 'links') ?? {}),
  }
}

function describeParameter(
  parameter: JsonObject,
  reading: Reading,
  direction: Direction,
): ParameterDocument {
  const schema = own(parameter, 'schema')
  const explode = own(parameter, 'explode')
  const example = exampleOf(parameter, reading, direction)
  return {
    name: ownString(parameter, 'name') ?? '',
    in: ownString(parameter, 'in') ?? '',
    ...texts(parameter, 'description', 'style'),
    required: own(parameter, 'required') === true,
    deprecated: own(parameter, 'deprecated') === true,
    ...(typeof explode === 'boolean' && { explode }),
    ...(schema !== undefined && { schema }),
    ...(ownObject(parameter, 'content') && {
      content: describeContent(parameter, reading, direction),
    }),
    ...(example && { example }),
  }
}

function describeContent(
  holder: JsonObject,
  reading: Reading,
  direction: Direction,
): MediaTypeDocument[] {
  return Object.entries(ownObject(holder, 'content') ?? {}).flatMap(([mediaType, item]) => {
    const media = reading.resolve(item)
    if (!media) return []
    const schema = own(media, 'schema') ?? own(media, 'itemSchema')
    const example = exampleOf(media, reading, direction)
    return [{ mediaType, ...(schema !== undefined && { schema }), ...(example && { example }) }]
  })
}

function securityOf(operation: JsonObject, root: JsonObject): OperationDocument['security'] {
  const alternatives = ownList(Object.hasOwn(operation, 'security') ? operation : root, 'security')
  return alternatives.filter(isObject).map((alternative) =>
    Object.entries(alternative).map(([name, scopes]) => ({
      name,
      scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [],
    })),
  )
}

/** Those of the fields that hold a text. */
export function texts<Field extends string>(
  node: Record<string, Json>,
  ...fields: Field[]
): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {}
  for (const field of fields) {
    const text = ownString(node, field)
    if (text !== undefined) found[field] = text
  }
  return found
}
