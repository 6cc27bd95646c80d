import { findingsPerCheckMax, type Level, type Unplaced } from '../finding.ts'
import { fixOf } from '../fix/fixes.ts'
import { pointerOf } from '../model/walk.ts'
import { startCustomRule } from '../ruleset/custom-rule.ts'
import { excuseOf } from '../ruleset/exceptions.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'
import type { Facts } from './facts.ts'
import { withDefaults } from './options.ts'
import type { Judge, Watcher } from './rule.ts'
import { lintRule } from './rules.ts'

/** One rule at work on one description. */
export interface Run {
  id: string
  level: Level
  watcher: Watcher
  /** What was looked at, and what of it was found wanting. */
  subjects: number
  wanting: number
  findings: Unplaced[]
}

/** Starts every rule that a ruleset has, its own ones too. */
export function startRuns(facts: Facts, ruleset: Ruleset, today: string): Run[] {
  const runs: Run[] = []
  const run = (id: string, level: Level, start: (judge: Judge) => Watcher): void => {
    const made: Run = { id, level, watcher: {}, subjects: 0, wanting: 0, findings: [] }
    const isExcused = excuseOf(ruleset, id, today, facts.root)
    const fix = fixOf(id)
    made.watcher = start({
      subject: () => made.subjects++,
      report(at, message) {
        // Whatever is not kept need not be put together.
        if (!isExcused && made.findings.length >= findingsPerCheckMax) return void made.wanting++
        const pointer = typeof at === 'string' ? at : pointerOf(at)
        if (isExcused?.(pointer)) return
        made.wanting++
        if (made.findings.length < findingsPerCheckMax)
          made.findings.push({ rule: id, level, message, pointer, ...(fix && { fix: fix.does }) })
      },
    })
    runs.push(made)
  }
  for (const [id, { level, options }] of Object.entries(ruleset.rules)) {
    const rule = lintRule(id)
    if (!rule) continue
    const context = { facts, options: withDefaults(rule.options ?? {}, options) }
    run(id, level, (judge) => rule.start(context, judge))
  }
  for (const custom of ruleset.custom)
    run(custom.id, custom.level, (judge) => startCustomRule(custom, facts.root, judge))
  return runs
}
