import { sortFindings, type Finding } from '../finding.ts'
import { lint, type Linted } from '../lint/lint.ts'
import { requireRuleset } from '../ruleset/require-ruleset.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'
import { bundleGiven, judge, type Given } from './given.ts'
import { summarize, type Summary } from './understand.ts'

export interface Checked {
  /** Everything that validation found, at most 2,000 of a kind, errors first. */
  findings: Finding[]
  /** True when no finding is an error. */
  valid: boolean
  summary?: Summary
  /** What the rules say; only of what is valid. */
  lint?: Linted
}

export interface CheckInput {
  given: Given
  /** In YAML, or as it was read; without, the recommended one. */
  ruleset?: string | Ruleset | undefined
  /** The day by which exceptions expire: `2027-01-31`. */
  today?: string | undefined
}

/** Validates and lints what a user sent, at once: nothing is written out between the two. */
export function check({ given, ruleset, today }: CheckInput): Checked {
  const { bundle, findings: known } = bundleGiven(given)
  const findings = sortFindings([...known, ...(bundle ? judge(bundle, known) : [])])
  const valid = findings.every(({ level }) => level !== 'error')
  if (!bundle || !valid) return { findings, valid }
  return {
    findings,
    valid,
    summary: summarize(bundle),
    lint: lint(bundle, requireRuleset(ruleset), today),
  }
}
