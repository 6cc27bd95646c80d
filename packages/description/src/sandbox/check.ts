import { placeFindings } from '../bundle/bundle.ts'
import { sortFindings, type Finding } from '../finding.ts'
import { lintDescription } from '../lint/lint.ts'
import { bundleGiven, judge, type Given } from './given.ts'
import { summarize, type Summary } from './understand.ts'

export interface Checked {
  /** Everything that validation found, at most 2,000 of a kind, errors first. */
  findings: Finding[]
  /** True when no finding is an error. */
  valid: boolean
  summary?: Summary
  /** What the rules say; only of what is valid. */
  lint?: { findings: Finding[]; score: number }
}

/** Validates and lints what a user sent, at once: nothing is written out between the two. */
export function check({ given }: { given: Given }): Checked {
  const { bundle, findings: known } = bundleGiven(given)
  const findings = sortFindings([...known, ...(bundle ? judge(bundle, known) : [])])
  const valid = findings.every(({ level }) => level !== 'error')
  if (!bundle || !valid) return { findings, valid }
  const linted = lintDescription({ ...bundle, placeOf: nowhere })
  return {
    findings,
    valid,
    summary: summarize(bundle),
    lint: { ...linted, findings: sortFindings(placeFindings(linted.findings, bundle)) },
  }
}

/** Places are looked up for all findings together: each look-up reads the whole text. */
export const nowhere = (pointer: string) => ({ file: '', pointer, line: 1, column: 1 })
