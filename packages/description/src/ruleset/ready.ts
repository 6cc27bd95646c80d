import { lintRule } from '../lint/rules.ts'
import { design } from './ready/design.ts'
import { recommended } from './ready/recommended.ts'
import { security } from './ready/security.ts'
import type { LadderLevel, Ruleset } from './ruleset.ts'

/** The rules of the ready rulesets, by the name under which others extend them. */
export const readyRules: Readonly<Record<string, readonly string[]>> = {
  recommended,
  security,
  design,
}

/** Where a ruleset says nothing else: no errors, then no warnings, then nothing at all. */
export const defaultLadder: readonly LadderLevel[] = [
  { name: 'minimal', clean: 'error', score: 50 },
  { name: 'recommended', clean: 'warning', score: 80 },
  { name: 'strict', clean: 'info' },
]

/** Each rule at the level that it has by itself. */
const rulesetOf = (ids: readonly string[]): Ruleset => ({
  rules: Object.fromEntries(ids.map((id) => [id, { level: lintRule(id)?.level ?? 'warning' }])),
  custom: [],
  exceptions: [],
  ladder: [...defaultLadder],
})

/** A ready ruleset; undefined where there is none of that name. */
export function readyRuleset(name: string): Ruleset | undefined {
  const ids = Object.hasOwn(readyRules, name) ? readyRules[name] : undefined
  return ids && rulesetOf(ids)
}

/** What descriptions are judged by where nobody says otherwise. */
export const recommendedRuleset: Ruleset = rulesetOf(recommended)
