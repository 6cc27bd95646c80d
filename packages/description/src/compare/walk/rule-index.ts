import type { AnyRule, CompareRule, Difference, SubjectName, Subjects } from '../rule.ts'
import { compareRules } from '../rules.ts'

/** What a rule found, with the rule. */
export interface Found {
  rule: AnyRule
  difference: Difference
}

const bySubject = Map.groupBy(compareRules, ({ subject }) => subject)

/** Asks every rule that is about a subject. */
export function findDifferences<Name extends SubjectName>(
  name: Name,
  subject: Subjects[Name],
): Found[] {
  const found: Found[] = []
  for (const rule of bySubject.get(name) ?? []) {
    const differences = (rule as unknown as CompareRule<Name>).check(subject)
    if (!differences) continue
    for (const difference of Array.isArray(differences) ? differences : [differences])
      found.push({ rule, difference: difference as Difference })
  }
  return found
}
