import type { Change, Comparison } from '../change.ts'
import {
  groupedChanges,
  levelNames,
  printable,
  unlisted,
  verdictInWords,
  versionInWords,
  wholeApi,
} from './grouped.ts'
import type { Names } from './names.ts'
import { placesInWords } from './places.ts'

/** A comparison as Markdown, for pull requests and issues. */
export function toMarkdown(comparison: Comparison, names: Names): string {
  const blocks = [
    `# Changes from ${escapeMarkdown(names.published)} to ${escapeMarkdown(names.candidate)}`,
    escapeMarkdown([verdictInWords(comparison), versionInWords(comparison)].join(' ').trim()),
  ]
  for (const { level, operations } of groupedChanges(comparison)) {
    blocks.push(`## ${levelNames[level]}`)
    for (const { operation, changes } of operations)
      blocks.push(
        `### ${operation === null ? wholeApi : code(operation)}`,
        changes.map((change) => item(change, names)).join('\n'),
      )
  }
  if (unlisted(comparison) > 0) blocks.push(`${unlisted(comparison)} more are not listed.`)
  return `${blocks.join('\n\n')}\n`
}

function item(change: Change, names: Names): string {
  const { message, advice, rule, hurts } = change
  const lines = [`- ${escapeMarkdown(message)} (${code(rule)})`]
  const places = placesInWords(change, names)
  const facts = [hurts.length > 0 ? `Hurts ${hurts.join(' and ')}.` : '', places]
  const known = facts.filter((fact) => fact !== '').join(' ')
  if (known !== '') lines.push(`  ${escapeMarkdown(known)}`)
  if (advice !== '') lines.push(`  *${escapeMarkdown(advice)}*`)
  return lines.join('  \n')
}

/** Text that Markdown shows as it is. */
export const escapeMarkdown = (text: string): string =>
  printable(text)
    .replaceAll(/[\\`*_{}[\]()<>#+!|~$&@]/g, (found) => `\\${found}`)
    // An address would become a link of its own accord.
    .replaceAll('://', ':\\//')
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)

/** Text in backticks; a longer fence than any inside it. */
function code(text: string): string {
  const longest = Math.max(0, ...[...printable(text).matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${printable(text)}${space}${fence}`
}
