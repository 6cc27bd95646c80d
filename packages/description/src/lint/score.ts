import type { Level } from '../finding.ts'
import type { Run } from './runs.ts'

/** How many points a rule would bring, were nothing found by it. */
export interface Raise {
  rule: string
  /** How many findings it has. */
  count: number
  /** Of 100, to one decimal. */
  points: number
}

/** What a rule counts in the score. */
const weights: Record<Level, number> = { error: 4, warning: 2, info: 1 }

/** The share of a rule's subjects that were found wanting. */
const shareLost = ({ subjects, wanting }: Run): number =>
  subjects === 0 ? 0 : Math.min(1, wanting / subjects)

/** Rules without a subject do not count. */
const totalWeight = (runs: readonly Run[]): number =>
  runs.reduce((total, { level, subjects }) => total + (subjects > 0 ? weights[level] : 0), 0)

/** The mean of the shares without a finding, weighted by level; rounded down, so that 100 is clean. */
export function scoreOf(runs: readonly Run[]): number {
  const total = totalWeight(runs)
  if (total === 0) return 100
  const lost = runs.reduce((sum, run) => sum + weights[run.level] * shareLost(run), 0)
  return Math.floor(100 - (100 * lost) / total)
}

/** What would raise the score, the most first. */
export function raiseOf(runs: readonly Run[]): Raise[] {
  const total = totalWeight(runs)
  return runs
    .filter(({ wanting }) => wanting > 0)
    .map((run) => ({
      rule: run.id,
      count: run.wanting,
      points: Math.round((1_000 * weights[run.level] * shareLost(run)) / total) / 10,
    }))
    .sort((a, b) => b.points - a.points || b.count - a.count)
}
