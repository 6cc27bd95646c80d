import type { Level } from '../finding.ts'
import type { Description, Report, Watcher } from '../validate/check.ts'

/**
 * Judges one aspect of how good a description is. The id is the name of its file. The share of its
 * subjects without a finding is what counts for the score.
 */
export interface LintRule {
  id: string
  level: Exclude<Level, 'error'>
  /** How much the rule counts in the score. */
  weight: number
  start: (description: Description, judge: Judge) => Watcher
}

export interface Judge {
  /** Something was looked at. */
  subject: () => void
  /** And was found wanting. */
  report: Report
}
