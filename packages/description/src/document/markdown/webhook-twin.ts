import type { WebhookDocument } from '../../documentation.ts'
import type { Resolver } from '../snippets/http-call.ts'
import { parameterBlocks, requestBodyBlocks, responseBlocks } from './bodies.ts'
import { code, link, plainText } from './inline.ts'
import { securityBlocks, titleOf } from './operation-twin.ts'
import { deprecation, described, externalLink, facts, page } from './page-head.ts'
import { schemaLists } from './schema-list.ts'

export type WebhookTwinPage = Omit<WebhookDocument, 'schemas' | 'linkedSchemas'>

/** The page of a webhook as Markdown. */
export function webhookTwin(webhook: WebhookTwinPage, resolver: Resolver): string {
  const lists = schemaLists(resolver)
  return page([
    `# ${titleOf(webhook)}`,
    `The API sends ${code(webhook.method)} for the webhook ${code(webhook.name)}.`,
    ...deprecation(webhook.deprecated),
    ...described(webhook.description, 1),
    ...facts(
      webhook.operationId === undefined ? undefined : ['Operation id', code(webhook.operationId)],
      webhook.tags.length > 0 ? ['Tags', webhook.tags.map(plainText).join(', ')] : undefined,
      webhook.externalDocs ? ['More', externalLink(webhook.externalDocs)] : undefined,
    ),
    ...securityBlocks(webhook),
    ...parameterBlocks(webhook.parameters, lists, '##'),
    ...requestBodyBlocks(webhook.requestBody, lists, 2),
    ...responseBlocks(webhook.responses, lists, 2),
    '## Related',
    `- ${link('All operations and schemas', '../overview.md')}`,
  ])
}
