import { stabilityOf, sunsetOf, timeOf } from '../compare/announced.ts'
import type { OperationDocument } from '../documentation.ts'
import { encodeOperationKey } from '../operation-key.ts'
import type { OfferedOperation } from '../model/reading.ts'
import { own, ownList, type JsonObject } from '../parse/json.ts'
import { describeCallbacks } from './describe-callbacks.ts'
import { describeParameter, describeRequestBody, describeResponses } from './describe-messages.ts'
import { serversOf } from './describe-root.ts'
import { describeSecurity } from './describe-security.ts'
import type { Scope } from './scope.ts'
import { externalDocsOf, texts } from './texts.ts'

/** Everything of an operation's page but its snippets and the schemas that it leads to. */
export type OperationPage = Omit<OperationDocument, 'snippets' | 'schemas' | 'linkedSchemas'>

export function describeOperation(offered: OfferedOperation, scope: Scope): OperationPage {
  const { node, key, method, path, pathItem, parameters } = offered
  const { root } = scope.reading
  const requestBody = describeRequestBody(node, scope, 'request')
  const stability =
    stabilityOf(node) ??
    stabilityOf(pathItem) ??
    stabilityOf(root) ??
    stabilityOf(own(root, 'info'))
  const sunset = sunsetDayOf(node, pathItem)
  return {
    key,
    slug: encodeOperationKey(key),
    method,
    path,
    ...texts(node, 'operationId', 'summary'),
    ...texts(pathItem, 'description'),
    ...texts(node, 'description'),
    ...externalDocsOf(node),
    deprecated: own(node, 'deprecated') === true,
    ...(sunset !== undefined && { sunset }),
    ...(stability !== null && { stability }),
    tags: tagsOf(node),
    servers: [node, pathItem, root].map(serversOf).find((servers) => servers.length > 0) ?? [],
    ...describeSecurity(node, root, scope.securitySchemes),
    parameters: parameters.map((parameter) => describeParameter(parameter.node, scope, 'request')),
    ...(requestBody && { requestBody }),
    responses: describeResponses(node, scope, 'response'),
    callbacks: describeCallbacks(node, scope),
  }
}

export const tagsOf = (operation: JsonObject): string[] =>
  ownList(operation, 'tags').filter((tag) => typeof tag === 'string')

/** The announced day as `2027-01-31`; undefined for what is no date. */
function sunsetDayOf(...nodes: JsonObject[]): string | undefined {
  for (const node of nodes) {
    const time = timeOf(sunsetOf(node))
    if (time !== null) return new Date(time).toISOString().slice(0, 10)
  }
  return undefined
}
