import type { Comparison } from '../change.ts'
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

/** A comparison as plain text, for terminals and mails. */
export function toText(comparison: Comparison, names: Names): string {
  const lines = [`${names.published} -> ${names.candidate}: ${verdictInWords(comparison)}`]
  const version = versionInWords(comparison)
  if (version !== '') lines.push(version)
  for (const { level, operations } of groupedChanges(comparison)) {
    lines.push('', levelNames[level].toUpperCase())
    for (const { operation, changes } of operations) {
      lines.push(`  ${operation ?? wholeApi}`)
      for (const change of changes) {
        lines.push(`    - ${change.message} [${change.rule}]`)
        const places = placesInWords(change, names)
        if (places !== '') lines.push(`      ${places}`)
        if (change.advice !== '') lines.push(`      ${change.advice}`)
      }
    }
  }
  if (unlisted(comparison) > 0) lines.push('', `${unlisted(comparison)} more are not listed.`)
  return `${lines.map(printable).join('\n')}\n`
}
