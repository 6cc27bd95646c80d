import type { SettingKind } from './settings.ts'

export const reviewStatuses = ['running', 'completed', 'failed', 'cancelled', 'adopted'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

export const reviewOutcomes = ['pass', 'fail'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** How good one version is under a ruleset. */
export interface Quality {
  /** 0 to 100. */
  score: number
  /** How many there are. */
  findings: number
  /** The highest level of the ladder that it reaches. */
  reached?: string
}

/** What a review found about one version. */
export interface ReviewResult {
  api: string
  version: string
  outcome: ReviewOutcome
  /** It passes under what binds today. */
  newlyFailing: boolean
  /** Why it fails, or what else is to be said; a sentence each. */
  reasons: string[]
  before: Quality
  after: Quality
  /** What the new rules find and today's do not, the most frequent first. */
  newFindings: { rule: string; count: number }[]
}

export interface ReviewCounts {
  pass: number
  fail: number
  newlyFailing: number
  newFindings: number
}

/** A ruleset or policy that is tried on every published version. */
export interface Review {
  orgId: string
  /** A ULID. */
  reviewId: string
  kind: SettingKind
  /** YAML, as it was given. */
  text: string
  /** What the text means, as JSON; only of a policy. */
  meaning?: unknown
  status: ReviewStatus
  /** Why it failed, and what to do. */
  reason?: string
  /** Versions reviewed. */
  done: number
  /** Known once all were counted. */
  total?: number
  counts: ReviewCounts
  createdAt: string
  createdBy: string
  endedAt?: string
  adopted?: { by: string; at: string; effectiveFrom: string; revision: number }
  workflowId: string
  runId?: string
}

/** The rows of a batch in the order in which they are read: what would newly fail comes first. */
export const resultGroups = ['newlyFailing', 'failing', 'passing'] as const
export type ResultGroup = (typeof resultGroups)[number]

export const groupOf = ({ outcome, newlyFailing }: ReviewResult): ResultGroup =>
  newlyFailing ? 'newlyFailing' : outcome === 'fail' ? 'failing' : 'passing'

/** What a batch of results adds to the review's counts. */
export function countResults(results: ReviewResult[]): ReviewCounts {
  const counts: ReviewCounts = { pass: 0, fail: 0, newlyFailing: 0, newFindings: 0 }
  for (const { outcome, newlyFailing, newFindings } of results) {
    counts[outcome] += 1
    if (newlyFailing) counts.newlyFailing += 1
    for (const { count } of newFindings) counts.newFindings += count
  }
  return counts
}
