import { findingsShownMax } from '@portolan/description/finding'
import { harmless } from '../terminal/style.ts'
import { type Report, verdictOf } from './report.ts'

/** For a comment on a pull request: a table for each file. */
export function formatMarkdown(reports: Report[]): string {
  return reports.map(sectionOf).join('\n')
}

function sectionOf(report: Report): string {
  const { valid, findings } = report
  const shown = findings.slice(0, findingsShownMax)
  const rows = shown.map(
    ({ level, file, line, column, rule, message, fix }) =>
      `| ${level} | ${code(`${file}:${line}:${column}`)} | ${code(rule)} | ${escapeMarkdown(message)}${fix === undefined ? '' : ` *${escapeMarkdown(fix)}*`} |`,
  )
  const more = findings.length - shown.length
  return [
    `### ${valid ? '✅' : '❌'} ${escapeMarkdown(verdictOf(report))}`,
    '',
    ...(rows.length > 0
      ? ['| Level | Place | Rule | Finding |', '| --- | --- | --- | --- |', ...rows, '']
      : []),
    ...(more > 0 ? [`… and ${more} more.`, ''] : []),
  ].join('\n')
}

/** A text of somebody else's as Markdown that says just this text. */
export const escapeMarkdown = (text: string): string =>
  harmless(text).replaceAll(/[\\`*_[\]<>|#~&]/g, String.raw`\$&`)

/** A code span that its text cannot end. */
function code(text: string): string {
  return `\`${harmless(text)
    .replaceAll('`', "'")
    .replaceAll('|', String.raw`\|`)}\``
}
