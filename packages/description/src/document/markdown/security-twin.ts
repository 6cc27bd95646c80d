import type { SecuritySchemeDocument } from '../../documentation.ts'
import { own, ownObject, ownString } from '../../parse/json.ts'
import type { DescriptionParts } from './description-parts.ts'
import { code, inlineMarkdown, link, plainText, row } from './inline.ts'
import { described, page } from './page-head.ts'
import { schemeInWords } from './security-words.ts'

/** How many operations name a scheme, and how many can do without any. */
export interface SecurityUses {
  byScheme: Record<string, number>
  none: number
}

/** The page of security schemes as Markdown. */
export function securityTwin(parts: DescriptionParts, uses: SecurityUses): string {
  return page([
    '# Security',
    `How callers of ${plainText(parts.title) || 'this API'} are let in.`,
    parts.securitySchemes.length > 0 ? '' : 'The description names no security scheme.',
    `${operations(uses.none)} can be called by anyone.`,
    ...parts.securitySchemes.flatMap((scheme) => schemeBlocks(scheme, uses)),
    '## Related',
    `- ${link('All operations and schemas', 'overview.md')}`,
  ])
}

const operations = (count: number): string => `${count} ${count === 1 ? 'operation' : 'operations'}`

function schemeBlocks(document: SecuritySchemeDocument, { byScheme }: SecurityUses): string[] {
  const { name, scheme } = document
  const count = Object.hasOwn(byScheme, name) ? (byScheme[name] ?? 0) : 0
  const discovery = ownString(scheme, 'openIdConnectUrl')
  return [
    `## ${plainText(name)}`,
    own(scheme, 'deprecated') === true ? '**Deprecated.**' : '',
    `${schemeInWords(document)}. ${operations(count)} ${count === 1 ? 'names' : 'name'} it.`,
    ...described(ownString(scheme, 'description'), 2),
    discovery === undefined ? '' : `Discovery: ${link(plainText(discovery), discovery)}`,
    ...Object.entries(ownObject(scheme, 'flows') ?? {}).flatMap(([flow, given]) =>
      flow.startsWith('x-') ? [] : flowBlocks(flow, given),
    ),
  ]
}

const addresses = {
  authorizationUrl: 'Authorization',
  deviceAuthorizationUrl: 'Device authorization',
  tokenUrl: 'Token',
  refreshUrl: 'Refresh',
}

function flowBlocks(flow: string, given: unknown): string[] {
  const items = Object.entries(addresses).flatMap(([field, words]) => {
    const url = ownString(given, field)
    return url === undefined ? [] : [`- ${words}: ${link(plainText(url), url)}`]
  })
  const scopes = Object.entries(ownObject(given, 'scopes') ?? {}).map(([scope, description]) =>
    row([code(scope), typeof description === 'string' ? inlineMarkdown(description) : '']),
  )
  return [
    `### ${plainText(flow)}`,
    items.join('\n'),
    ...(scopes.length > 0 ? [['| Scope | Allows |', '| --- | --- |', ...scopes].join('\n')] : []),
  ]
}
