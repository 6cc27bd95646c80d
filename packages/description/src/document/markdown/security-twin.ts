import type { SecuritySchemeDocument, SecurityUse, SecurityUses } from '../../documentation.ts'
import { own, ownObject, ownString } from '../../parse/json.ts'
import type { DescriptionParts } from './description-parts.ts'
import { code, inlineMarkdown, link, plainText, row } from './inline.ts'
import { titleOf } from './operation-twin.ts'
import { described, page } from './page-head.ts'
import { schemeInWords } from './security-words.ts'

/**
 * The page of security schemes as Markdown.
 * @param base the way from where it is read to the folder of the version
 */
export function securityTwin(parts: DescriptionParts, uses: SecurityUses, base = ''): string {
  const pages = new Map(parts.operations.map((operation) => [operation.slug, operation]))
  const listed = (use: SecurityUse): string => operationList(use, pages, base)
  return page([
    '# Security',
    `How callers of ${plainText(parts.title) || 'this API'} are let in.`,
    ...(parts.securitySchemes.length > 0
      ? [
          `${operations(uses.none)} can be called by anyone.`,
          ...usesOf(undefined, uses).map(listed),
        ]
      : ['The description names no security scheme: it does not say what a caller needs.']),
    ...parts.securitySchemes.flatMap((scheme) => [
      ...schemeBlocks(scheme, uses),
      ...useBlocks(usesOf(scheme.name, uses), listed),
    ]),
    '## Related',
    `- ${link('All operations and schemas', `${base}overview.md`)}`,
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

const usesOf = (scheme: string | undefined, { operations = [] }: SecurityUses): SecurityUse[] =>
  operations.filter((use) => use.scheme === scheme)

const useBlocks = (uses: SecurityUse[], listed: (use: SecurityUse) => string): string[] =>
  uses.length > 0
    ? [
        '### Operations',
        ...uses.flatMap((use) => [
          use.scope === undefined
            ? uses.length > 1
              ? 'Without a scope:'
              : ''
            : `With the scope ${code(use.scope)}:`,
          listed(use),
        ]),
      ]
    : []

type Pages = ReadonlyMap<string, DescriptionParts['operations'][number]>

function operationList(
  { total, operations: slugs }: SecurityUse,
  pages: Pages,
  base: string,
): string {
  const items = slugs.map((slug) => {
    const operation = pages.get(slug)
    const address = link(
      operation ? titleOf(operation) : code(slug),
      `${base}operations/${slug}.md`,
    )
    return operation
      ? `- ${address}: ${code(`${operation.method} ${operation.path}`)}`
      : `- ${address}`
  })
  const more = total > slugs.length ? [`- and ${total - slugs.length} more`] : []
  return [...items, ...more].join('\n')
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
