import type { Change, Comparison } from '@portolan/description/compare'
import type { Finding, Level } from '@portolan/description/finding'
import type { Report } from '../findings/report.ts'

/** Two versions that were compared, as the user named them. */
export interface ComparedFiles {
  published: string
  candidate: string
  comparison: Comparison
}

const levelOf: Record<Change['level'], Level> = {
  breaking: 'error',
  caution: 'warning',
  safe: 'info',
}

/**
 * Changes as findings in the candidate, for the formats of build tools. What the candidate no longer
 * has is told where the candidate starts: the published file may be in no repository.
 */
export function changesAsReport({ candidate, comparison }: ComparedFiles): Report {
  const findings = comparison.changes.map(
    ({ rule, level, message, advice, candidate: place }): Finding => ({
      rule,
      level: levelOf[level],
      message,
      file: place?.file ?? candidate,
      pointer: place?.pointer ?? '',
      line: place?.line ?? 1,
      column: 1,
      ...(advice !== '' && { fix: advice }),
    }),
  )
  return { file: candidate, valid: true, score: null, findings }
}
