import { schemaSegment } from './addresses.ts'
import { byTag, type TagSection } from './by-tag.ts'
import type { DescriptionParts } from './description-parts.ts'
import { code, link, plainText } from './inline.ts'
import { titleOf } from './operation-twin.ts'
import { described, externalLink, facts, page, serverItems } from './page-head.ts'

/**
 * The overview of a version as Markdown: what it is, and links to all of its pages.
 * @param base the way from where it is read to the folder of the version
 */
export function overviewTwin(parts: DescriptionParts, base = ''): string {
  const { counts, contact, license } = parts
  return page([
    `# ${plainText(parts.title) || 'API'}`,
    ...(parts.summary === undefined ? [] : [plainText(parts.summary)]),
    ...facts(
      ['Version', plainText(parts.version)],
      ['Format', `${parts.specification === '2.0' ? 'Swagger' : 'OpenAPI'} ${parts.specification}`],
      [
        'Holds',
        `${counts.operations} operations (${counts.deprecated} deprecated), ${counts.webhooks} webhooks, ${counts.schemas} schemas`,
      ],
      contact && ['Contact', contactInWords(contact)],
      license && [
        'License',
        license.url === undefined
          ? plainText(license.name)
          : link(plainText(license.name), license.url),
      ],
      parts.termsOfService === undefined
        ? undefined
        : ['Terms of service', link('terms', parts.termsOfService)],
      parts.externalDocs && ['More', externalLink(parts.externalDocs)],
    ),
    ...described(parts.description, 1),
    ...(parts.servers.length > 0 ? ['## Servers', serverItems(parts.servers)] : []),
    ...(parts.securitySchemes.length > 0
      ? [
          '## Security',
          `${parts.securitySchemes.length} ways to be let in: ${link('Security', `${base}security.md`)}.`,
        ]
      : []),
    ...byTag(parts).flatMap((section) => sectionBlocks(section, base)),
    ...(parts.webhooks.length > 0
      ? [
          '## Webhooks',
          parts.webhooks
            .map(
              (webhook) =>
                `- ${link(titleOf(webhook), `${base}webhooks/${webhook.slug}.md`)}: ${code(webhook.name)}${deprecatedMark(webhook)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(parts.schemas.length > 0
      ? [
          '## Schemas',
          parts.schemas
            .map(
              (schema) =>
                `- ${link(code(schema.name), `${base}schemas/${schemaSegment(schema.name)}.md`)}${deprecatedMark(schema)}`,
            )
            .join('\n'),
        ]
      : []),
  ])
}

const deprecatedMark = ({ deprecated }: { deprecated: boolean }): string =>
  deprecated ? ' (deprecated)' : ''

const sectionBlocks = ({ title, tag, operations }: TagSection, base: string): string[] => [
  `## ${plainText(title)}`,
  ...(tag?.summary === undefined ? [] : [plainText(tag.summary)]),
  ...described(tag?.description, 2),
  ...(tag?.externalDocs ? [`More: ${externalLink(tag.externalDocs)}`] : []),
  ...(tag?.parent === undefined ? [] : [`Part of ${plainText(tag.parent)}.`]),
  operations
    .map(
      (operation) =>
        `- ${link(titleOf(operation), `${base}operations/${operation.slug}.md`)}: ${code(`${operation.method} ${operation.path}`)}${deprecatedMark(operation)}`,
    )
    .join('\n'),
]

function contactInWords({ name, url, email }: NonNullable<DescriptionParts['contact']>): string {
  const words = [
    url === undefined ? plainText(name ?? '') : link(plainText(name ?? url), url),
    email === undefined ? '' : link(plainText(email), `mailto:${email}`),
  ]
  return words.filter((word) => word !== '').join(', ')
}
