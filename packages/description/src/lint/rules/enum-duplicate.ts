import { shortened } from '../../finding.ts'
import { ownList } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const enumDuplicate: LintRule = {
  id: 'enum-duplicate',
  level: 'warning',
  asks: 'An enum lists each value once.',
  reason:
    'A repeated value is a slip of the pen, and generated code has two constants of one name.',
  bad: `components:
  schemas:
    Color: {type: string, enum: [black, white, black]}
`,
  good: `components:
  schemas:
    Color: {type: string, enum: [black, white]}
`,
  start: each(['schema', 'server variable'], (schema) => {
    if (!Object.hasOwn(schema, 'enum')) return undefined
    const seen = new Set<string>()
    for (const [index, value] of ownList(schema, 'enum').entries()) {
      const text = JSON.stringify(value)
      if (seen.has(text))
        return {
          below: ['enum', index],
          message: `The enum lists ${shortened(text)} twice. Remove one.`,
        }
      seen.add(text)
    }
    return null
  }),
}
