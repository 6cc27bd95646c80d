import type { WebhookDocument } from '../documentation.ts'
import { own } from '../parse/json.ts'
import { describeParameter, describeRequestBody, describeResponses } from './describe-messages.ts'
import { tagsOf } from './describe-operation.ts'
import { describeSecurity } from './describe-security.ts'
import type { Scope } from './scope.ts'
import { externalDocsOf, texts } from './texts.ts'
import type { OfferedWebhook } from './webhooks.ts'

/** Everything of a webhook's page but the schemas that it leads to. */
export type WebhookPage = Omit<WebhookDocument, 'schemas' | 'linkedSchemas'>

/** The API sends it, so its body is what a reader receives. */
export function describeWebhook(offered: OfferedWebhook, scope: Scope): WebhookPage {
  const { key, slug, name, method, node, pathItem } = offered
  const requestBody = describeRequestBody(node, scope, 'response')
  return {
    key,
    slug,
    name,
    method,
    ...texts(node, 'operationId', 'summary'),
    ...texts(pathItem, 'description'),
    ...texts(node, 'description'),
    ...externalDocsOf(node),
    deprecated: own(node, 'deprecated') === true,
    tags: tagsOf(node),
    // A requirement of the whole description is about calls to the API, not about those it makes.
    ...describeSecurity(node, {}, scope.securitySchemes),
    parameters: scope.reading
      .parametersOf(pathItem, node, '', '')
      .map((parameter) => describeParameter(parameter.node, scope, 'response')),
    ...(requestBody && { requestBody }),
    responses: describeResponses(node, scope, 'request'),
  }
}
