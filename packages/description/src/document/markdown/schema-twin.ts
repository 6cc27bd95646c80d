import type { SchemaDocument } from '../../documentation.ts'
import { own, ownString } from '../../parse/json.ts'
import { decodeOperationKey } from '../../operation-key.ts'
import type { Resolver } from '../snippets/http-call.ts'
import { operationAddress, schemaAddress, webhookAddress } from './addresses.ts'
import { exampleBlocks } from './bodies.ts'
import { code, link, plainText } from './inline.ts'
import { deprecation, described, page } from './page-head.ts'
import { schemaLists } from './schema-list.ts'

export type SchemaTwinPage = Omit<SchemaDocument, 'schemas' | 'linkedSchemas'>

/** The page of a component schema as Markdown. */
export function schemaTwin(document: SchemaTwinPage, resolver: Resolver): string {
  const { name, schema, examples, usedBy } = document
  const lists = schemaLists(resolver)
  const title = ownString(schema, 'title')
  const factsInWords = lists.facts(schema)
  const list = lists.list(schema)
  const users = [
    ...usedBy.operations.map((slug) => link(code(keyOf(slug)), operationAddress(slug))),
    ...usedBy.webhooks.map((slug) => link(code(slug), webhookAddress(slug))),
    ...usedBy.schemas.map((user) => link(code(user), schemaAddress(user))),
  ]
  const more = usedBy.total - users.length
  return page([
    `# ${plainText(name) || '` `'}`,
    ...(title === undefined || title === name || title === lists.description(schema)
      ? []
      : [plainText(title)]),
    ...deprecation(own(schema, 'deprecated') === true),
    ...described(lists.description(schema), 1),
    `Type: ${lists.type(schema)}${factsInWords === '' ? '' : `. ${factsInWords}`}`,
    ...(list === '' ? [] : ['## Members', list]),
    ...(examples.length > 0
      ? [
          '## Examples',
          ...examples.flatMap((example) => exampleBlocks(example, 'application/json')),
        ]
      : []),
    ...(users.length > 0
      ? [
          '## Used by',
          [...users, ...(more > 0 ? [`and ${more} more`] : [])]
            .map((user) => `- ${user}`)
            .join('\n'),
        ]
      : []),
    '## Related',
    `- ${link('All operations and schemas', '../overview.md')}`,
  ])
}

function keyOf(slug: string): string {
  try {
    return decodeOperationKey(slug)
  } catch {
    return slug
  }
}
