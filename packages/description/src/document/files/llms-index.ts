import { schemaSegment } from '../markdown/addresses.ts'
import { byTag } from '../markdown/by-tag.ts'
import type { DescriptionParts } from '../markdown/description-parts.ts'
import { code, link, plainText } from '../markdown/inline.ts'
import { titleOf } from '../markdown/operation-twin.ts'
import { firstWords } from './first-words.ts'

/**
 * `llms.txt` as llmstxt.org describes it: what the API is, and a link to the Markdown twin of every
 * page.
 * @param base what addresses begin with, where they are not relative to the file: `../`
 */
export function llmsIndex(parts: DescriptionParts, base = ''): string {
  const summary = firstWords(parts.summary ?? parts.description ?? '')
  const sections = byTag(parts).map(({ title, operations }) =>
    section(
      title,
      operations.map((operation) =>
        item(
          titleOf(operation),
          `${base}operations/${operation.slug}.md`,
          code(`${operation.method} ${operation.path}`),
          operation.deprecated,
        ),
      ),
    ),
  )
  const webhooks = parts.webhooks.map((webhook) =>
    item(
      titleOf(webhook),
      `${base}webhooks/${webhook.slug}.md`,
      `sends ${code(`${webhook.method} ${webhook.name}`)}`,
      webhook.deprecated,
    ),
  )
  const schemas = parts.schemas.map((schema) =>
    item(
      plainText(schema.name) || code(schema.name),
      `${base}schemas/${schemaSegment(schema.name)}.md`,
      schema.title === undefined ? '' : plainText(schema.title),
      schema.deprecated,
    ),
  )
  return [
    `# ${plainText(parts.title) || 'API'}`,
    ...(summary === '' ? [] : [`> ${plainText(summary)}`]),
    `Version ${plainText(parts.version)}. Every page is Markdown; each link names its page.`,
    section('Overview', [
      item('Overview', `${base}overview.md`, 'servers, tags and all pages', false),
      item('Security', `${base}security.md`, 'how callers are let in', false),
    ]),
    ...sections,
    section('Webhooks', webhooks),
    section('Schemas', schemas),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

const section = (title: string, items: string[]): string =>
  items.length === 0 ? '' : `## ${plainText(title)}\n\n${items.join('\n')}`

function item(title: string, address: string, note: string, deprecated: boolean): string {
  const notes = [note, deprecated ? 'deprecated' : ''].filter((words) => words !== '').join(', ')
  return `- ${link(title, address)}${notes === '' ? '' : `: ${notes}`}`
}
