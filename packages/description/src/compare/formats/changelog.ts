import type { Change } from '../change.ts'
import { wholeApi } from './grouped.ts'
import { escapeMarkdown } from './markdown.ts'
import type { Names } from './names.ts'

/** What a changelog says of a version; each sentence names its operation. */
export interface ChangelogEntry {
  version: string
  /** `YYYY-MM-DD`, in UTC. */
  date: string
  breaking: string[]
  added: string[]
  changed: string[]
  deprecated: string[]
  removed: string[]
}

export type ChangelogSection = Exclude<keyof ChangelogEntry, 'version' | 'date'>

/** As much of a change as a changelog tells. */
type Told = Pick<Change, 'rule' | 'level' | 'operation' | 'message'>

/** The entry of a changelog that a comparison makes. */
export function changelogEntry(
  { changes }: { changes: readonly Told[] },
  names: Pick<Names, 'candidate' | 'date'>,
): ChangelogEntry {
  const entry: ChangelogEntry = {
    version: names.candidate,
    date: (names.date ?? new Date()).toISOString().slice(0, 10),
    breaking: [],
    added: [],
    changed: [],
    deprecated: [],
    removed: [],
  }
  for (const change of changes) entry[sectionOf(change)].push(sentenceOf(change))
  return entry
}

const titles: Record<ChangelogSection, string> = {
  breaking: 'Breaking',
  added: 'Added',
  changed: 'Changed',
  deprecated: 'Deprecated',
  removed: 'Removed',
}

/** The entry in the form of keepachangelog.com, with what breaks first. */
export function toChangelog(
  comparison: { changes: readonly Told[] },
  names: Pick<Names, 'candidate' | 'date'>,
): string {
  const entry = changelogEntry(comparison, names)
  const sections = (Object.keys(titles) as ChangelogSection[])
    .filter((section) => entry[section].length > 0)
    .map(
      (section) =>
        `### ${titles[section]}\n\n${entry[section].map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n')}\n`,
    )
  const head = `## [${escapeMarkdown(entry.version)}] - ${entry.date}\n`
  return [head, ...(sections.length > 0 ? sections : ['The contract is the same.\n'])].join('\n')
}

/** By what the rule is called: its last word says what happened. */
function sectionOf({ rule, level }: Told): ChangelogSection {
  if (level === 'breaking') return 'breaking'
  if (/-deprecated$|^sunset-(announced|earlier)$/.test(rule)) return 'deprecated'
  if (rule.endsWith('-removed')) return 'removed'
  return /-added$|-allowed$/.test(rule) ? 'added' : 'changed'
}

/** Sentences about an operation as a whole begin with its method and path. */
const sentenceOf = ({ operation, message }: Told): string =>
  /^[A-Z]+ \//.test(message) ? message : `${operation ?? wholeApi}: ${message}`
