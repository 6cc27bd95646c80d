import type { Comparison } from '../../compare/change.ts'
import { toChangelog } from '../../compare/formats/changelog.ts'
import { escapeMarkdown } from '../../compare/formats/markdown.ts'

/** What the entry of a version is called after. */
export interface ChangelogNames {
  /** None for the first version. */
  published?: string
  candidate: string
  date: Date
}

/** The changelog of one version: its entry against the version before, with its own heading. */
export function changelogFile(
  comparison: Pick<Comparison, 'changes'> | undefined,
  { published, candidate, date }: ChangelogNames,
): string {
  const entry =
    comparison && published !== undefined
      ? toChangelog(comparison, { candidate, date })
      : `## [${escapeMarkdown(candidate)}] - ${date.toISOString().slice(0, 10)}\n\nThe first version.\n`
  return `# Changelog\n\n${entry}`
}
