import type { Level } from '../finding.ts'
import type { LadderLevel } from '../ruleset/ruleset.ts'
import type { Run } from './runs.ts'

/** How far a description is from one level of the ladder. */
export interface LadderStep {
  name: string
  /** Whether it is reached, and all before it. */
  reached: boolean
  /** The rules that stand in its way, with how many findings each. */
  missing: { rule: string; count: number }[]
  /** The least score that it asks for. */
  score?: number
}

const severity: Record<Level, number> = { error: 2, warning: 1, info: 0 }

/** Which levels are reached: each stands on the one before it. */
export function climb(
  ladder: readonly LadderLevel[],
  runs: readonly Pick<Run, 'id' | 'level' | 'wanting'>[],
  score: number,
): { reached: string | null; ladder: LadderStep[] } {
  let reached: string | null = null
  let isOnTop = true
  const steps = ladder.map(({ name, clean, score: least = 0 }): LadderStep => {
    const missing = runs
      .filter((run) => run.wanting > 0 && mustBeClean(run, clean))
      .map(({ id, wanting }) => ({ rule: id, count: wanting }))
    isOnTop &&= missing.length === 0 && score >= least
    if (isOnTop) reached = name
    return { name, reached: isOnTop, missing, ...(least > 0 && { score: least }) }
  })
  return { reached, ladder: steps }
}

const mustBeClean = (
  { id, level }: Pick<Run, 'id' | 'level'>,
  clean: LadderLevel['clean'],
): boolean =>
  clean !== undefined &&
  (typeof clean === 'string' ? severity[level] >= severity[clean] : clean.includes(id))
