import type { AnyRule } from '@portolan/description/compare/rule'
import { compareRules } from '@portolan/description/compare/rules'
import { ruleCatalog, type RuleEntry } from '@portolan/description/lint/documentation'
import type { Check } from '@portolan/description/validate/check'
import { checks } from '@portolan/description/validate/checks'

export type RuleKind = 'compare' | 'lint' | 'validate'
export type ListedRule = { id: string; words?: string }

/** What a description is judged by: whether it is valid, how good it is, and what a change breaks. */
export const ruleLists: Record<RuleKind, ListedRule[]> = {
  compare: compareRules.map(({ id, summary }) => ({ id, words: summary })),
  lint: ruleCatalog.map(({ id, asks }) => ({ id, words: asks })),
  validate: checks.map(({ id }) => ({ id })),
}

export type Found =
  | { kind: 'lint'; rule: RuleEntry }
  | { kind: 'compare'; rule: AnyRule }
  | { kind: 'validate'; rule: Check }

/** The rules of an id: a fault and a matter of taste may carry the same name. */
export function rulesBy(id: string): Found[] {
  const lint = ruleCatalog.find((rule) => rule.id === id)
  const compare = compareRules.find((rule) => rule.id === id)
  const validate = checks.find((rule) => rule.id === id)
  return [
    ...(lint ? [{ kind: 'lint', rule: lint } as const] : []),
    ...(compare ? [{ kind: 'compare', rule: compare } as const] : []),
    ...(validate ? [{ kind: 'validate', rule: validate } as const] : []),
  ]
}
