import type { OperationDocument } from '../../documentation.ts'
import type { JsonObject } from '../../parse/json.ts'
import { serversOf } from '../describe-root.ts'
import type { DescriptionParts } from '../markdown/description-parts.ts'
import { wholeBodyOf } from '../snippets/body.ts'
import type { Resolver } from '../snippets/http-call.ts'
import { baseUrlOf } from '../snippets/server-url.ts'
import { postmanAuth, variablesOf } from './postman-auth.ts'
import { postmanBody } from './postman-body.ts'
import { postmanFields } from './postman-fields.ts'
import { postmanResponses } from './postman-responses.ts'
import { postmanUrl } from './postman-url.ts'

/** What of an operation's page an item is made from. */
export type PostmanPage = Omit<OperationDocument, 'schemas' | 'linkedSchemas' | 'snippets'>

/** The description that it belongs to; a `Reading` is one. */
export interface PostmanSource extends Resolver {
  root: JsonObject
}

/** The beginning of a collection, up to its first item. */
export function postmanHead(parts: DescriptionParts): string {
  const base = baseUrlOf(parts.servers)
  const variables = [
    ['baseUrl', `${base.origin}${base.path}`],
    ...parts.securitySchemes.flatMap(variablesOf),
  ]
  const head = {
    info: {
      name: parts.title || 'API',
      ...(parts.description !== undefined && { description: parts.description }),
      version: parts.version,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: variables.map(([key, value]) => ({ key, value, type: 'string' })),
  }
  return `${JSON.stringify(head).slice(0, -1)},"item":[\n`
}

/** What ends a collection. */
export const postmanTail = ']}\n'

/** One request of a collection, as JSON. */
export function postmanItem(page: PostmanPage, source: PostmanSource): string {
  const body = page.requestBody && wholeBodyOf(page.requestBody, source)
  const { auth, ...keys } = postmanAuth(page)
  const fields = postmanFields(page, keys, body)
  const url = postmanUrl(page, baseOf(page, source), fields.query)
  const { method } = page
  const request = {
    method,
    auth,
    header: fields.headers,
    url,
    ...(body && { body: postmanBody(body) }),
    ...(page.description !== undefined && { description: page.description }),
  }
  return JSON.stringify({
    name: page.summary ?? page.operationId ?? page.key,
    request,
    response: postmanResponses(page.responses, { method, header: [], url: url.raw }),
  })
}

/** Most operations are where the description says; others name their server themselves. */
function baseOf({ servers }: PostmanPage, { root }: PostmanSource): string {
  const own = baseUrlOf(servers)
  const common = baseUrlOf(serversOf(root))
  return own.origin === common.origin && own.path === common.path
    ? '{{baseUrl}}'
    : `${own.origin}${own.path}`
}
