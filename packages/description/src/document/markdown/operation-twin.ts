import type { CallbackDocument, OperationDocument } from '../../documentation.ts'
import type { Resolver } from '../snippets/http-call.ts'
import { parameterBlocks, requestBodyBlocks, responseBlocks } from './bodies.ts'
import { fenced } from './block.ts'
import { code, link, plainText } from './inline.ts'
import { deprecation, described, externalLink, facts, page, serverItems } from './page-head.ts'
import { schemaLists, type SchemaLists } from './schema-list.ts'
import { securityInWords } from './security-words.ts'

export type OperationTwinPage = Omit<OperationDocument, 'schemas' | 'linkedSchemas'>

/** The page of an operation as Markdown. */
export function operationTwin(operation: OperationTwinPage, resolver: Resolver): string {
  const lists = schemaLists(resolver)
  const curl = operation.snippets.find(({ language }) => language === 'curl')
  return page([
    `# ${titleOf(operation)}`,
    code(`${operation.method} ${operation.path}`),
    ...deprecation(operation.deprecated, operation.sunset),
    ...described(operation.description, 1),
    ...facts(
      operation.operationId === undefined
        ? undefined
        : ['Operation id', code(operation.operationId)],
      operation.tags.length > 0 ? ['Tags', operation.tags.map(plainText).join(', ')] : undefined,
      operation.stability === undefined ? undefined : ['Stability', plainText(operation.stability)],
      operation.externalDocs ? ['More', externalLink(operation.externalDocs)] : undefined,
    ),
    ...(operation.servers.length > 0 ? ['## Servers', serverItems(operation.servers)] : []),
    ...securityBlocks(operation),
    ...parameterBlocks(operation.parameters, lists, '##'),
    ...requestBodyBlocks(operation.requestBody, lists, 2),
    ...responseBlocks(operation.responses, lists, 2),
    ...callbackBlocks(operation.callbacks, lists),
    ...(curl ? ['## Call', fenced(curl.code, 'sh')] : []),
    '## Related',
    [
      `- ${link('All operations and schemas', '../overview.md')}`,
      `- ${link('Security', '../security.md')}`,
    ].join('\n'),
  ])
}

/** What a page is called: its summary, else its id, else its method and path. */
export const titleOf = ({
  summary,
  operationId,
  key,
}: Pick<OperationTwinPage, 'summary' | 'operationId' | 'key'>): string =>
  [summary, operationId, key].map((text) => plainText(text ?? '')).find((text) => text !== '') ?? ''

export function securityBlocks(
  operation: Pick<OperationDocument, 'security' | 'securitySchemes'>,
): string[] {
  const ways = securityInWords(operation)
  if (ways.length === 0) return []
  return [
    '## Security',
    ...(ways.length === 1
      ? ways
      : ['One of these is enough:', ways.map((way) => `- ${way}`).join('\n')]),
  ]
}

const callbackBlocks = (callbacks: CallbackDocument[], lists: SchemaLists): string[] => [
  ...(callbacks.length > 0 ? ['## Callbacks'] : []),
  ...callbacks.flatMap((callback) => [
    `### ${plainText(callback.name)}`,
    `The API sends ${code(`${callback.method} ${callback.expression}`)}`,
    ...deprecation(callback.deprecated),
    ...(callback.summary === undefined ? [] : [plainText(callback.summary)]),
    ...described(callback.description, 3),
    ...parameterBlocks(callback.parameters, lists, '####'),
    ...requestBodyBlocks(callback.requestBody, lists, 4),
    ...responseBlocks(callback.responses, lists, 4),
  ]),
]
