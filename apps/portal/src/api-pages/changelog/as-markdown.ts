import { escapeMarkdown } from '@portolan/description/compare/formats/markdown'
import { count } from '../../shell/figures.ts'
import type { Changelog, VersionEntry } from './read-changelog.ts'
import { sectionsOf } from './words.ts'

/** A page of the changelog as Markdown; `next` is the address of the page after it. */
export function changelogAsMarkdown(title: string, changelog: Changelog, next?: string): string {
  const blocks = [
    `# Changelog of ${escapeMarkdown(title)}`,
    ...changelog.entries.flatMap(versionBlocks),
    ...(next ? [`[Earlier versions](${next})`] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function versionBlocks(version: VersionEntry): string[] {
  const head = `## ${escapeMarkdown(version.version)} (${version.publishedAt.slice(0, 10)})`
  if (!version.against) return [head, 'The first version.']
  if (!version.entry) return [head, 'Its changes are being compared.']
  const sections = sectionsOf(version.entry)
  if (sections.length === 0) return [head, 'The contract is the same.']
  return [
    head,
    ...sections.flatMap(({ title, sentences }) => [
      `### ${title}`,
      sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n'),
    ]),
    ...(version.more ? [`And ${count(version.more, 'more change')}.`] : []),
  ]
}
