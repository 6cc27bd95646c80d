import { shortened } from '../../finding.ts'
import { ownList } from '../../parse/json.ts'
import { casings, hasCasing, isInCasing } from '../casing.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const enumCasing: LintRule = {
  id: 'enum-casing',
  level: 'info',
  asks: 'The values of an enum are written in one casing.',
  reason:
    'Values are compared letter by letter; callers should not have to remember which one is different.',
  bad: `components:
  schemas:
    Status: {type: string, enum: [in-shelter, on-trial, ADOPTED_SINCE]}
`,
  good: `components:
  schemas:
    Status: {type: string, enum: [in-shelter, on-trial, adopted-since]}
`,
  start: each('schema', (schema) => {
    const values = ownList(schema, 'enum')
    const names = values.filter((value) => typeof value === 'string')
    // Codes, signs and sentences have no casing.
    if (names.length < 2 || names.length < values.length || !names.every(hasCasing))
      return undefined
    if (casings.some((casing) => names.every((name) => isInCasing(name, casing)))) return null
    const odd = oddOne(names)
    return odd === null
      ? undefined
      : {
          below: ['enum'],
          message: `The value "${shortened(odd)}" is in another casing than the other values.`,
        }
  }),
}

/** The first value outside the casing that most are in; null where there is no such casing. */
function oddOne(names: string[]): string | null {
  for (const casing of casings) {
    const inside = names.filter((name) => isInCasing(name, casing))
    if (inside.length * 3 >= names.length * 2)
      return names.find((name) => !isInCasing(name, casing)) ?? null
  }
  return null
}
