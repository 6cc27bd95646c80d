import type { SourcePlace } from '../bundle/source-place.ts'
import { sortFindings, type Finding } from '../finding.ts'
import { walk } from '../model/walk.ts'
import type { Description } from '../validate/check.ts'
import type { LintRule } from './rule.ts'
import { lintRules } from './rules.ts'

export interface LintedDescription extends Description {
  placeOf: (pointer: string) => SourcePlace
}

/** How good a valid description is: what could be better, and a score from 0 to 100. */
export function lintDescription(description: LintedDescription): {
  findings: Finding[]
  score: number
} {
  const findings: Finding[] = []
  const runs = lintRules.map((rule) => startRule(rule, description, findings))
  walk(description.root, (node, kind, spot) => {
    for (const { watcher } of runs) watcher.visit?.(node, kind, spot)
  })
  for (const { watcher } of runs) watcher.end?.()
  return { findings: sortFindings(findings), score: scoreOf(runs) }
}

interface Run {
  rule: LintRule
  watcher: ReturnType<LintRule['start']>
  subjects: number
  wanting: number
}

function startRule(rule: LintRule, description: LintedDescription, findings: Finding[]): Run {
  const run: Run = { rule, watcher: {}, subjects: 0, wanting: 0 }
  run.watcher = rule.start(description, {
    subject: () => run.subjects++,
    report(pointer, message, fix) {
      run.wanting++
      findings.push({
        rule: rule.id,
        level: rule.level,
        message,
        ...description.placeOf(pointer),
        ...(fix !== undefined && { fix }),
      })
    },
  })
  return run
}

/** The mean of the shares without a finding, weighted; rules without a subject do not count. */
function scoreOf(runs: Run[]): number {
  const counting = runs.filter(({ subjects }) => subjects > 0)
  const weights = counting.reduce((total, { rule }) => total + rule.weight, 0)
  const points = counting.reduce(
    (total, { rule, subjects, wanting }) =>
      total + rule.weight * Math.max(0, 1 - wanting / subjects),
    0,
  )
  return weights === 0 ? 100 : Math.round((100 * points) / weights)
}
