import { compareRules } from '@portolan/description/compare/rules'
import { lintRule, lintRules } from '@portolan/description/lint/rules'
import { checks } from '@portolan/description/validate/checks'

/** What a description is judged by: whether it is valid, how good it is, and what a change breaks. */
export const ruleLists = {
  compare: compareRules.map(({ id, summary }) => ({ id, words: summary })),
  lint: lintRules.map(({ id, asks }) => ({ id, words: asks })),
  validate: checks.map(({ id }) => ({ id, words: undefined })),
} as const

export type RuleKind = keyof typeof ruleLists

/** A rule by its id; several kinds of rules never share one. */
export function ruleBy(id: string) {
  const lint = lintRule(id)
  if (lint) return { kind: 'lint', rule: lint } as const
  const compare = compareRules.find((rule) => rule.id === id)
  if (compare) return { kind: 'compare', rule: compare } as const
  const check = checks.find((rule) => rule.id === id)
  return check && ({ kind: 'validate', rule: check } as const)
}
