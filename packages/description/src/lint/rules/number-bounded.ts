import { own, ownString } from '../../parse/json.ts'
import { eachSent } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

const bounds = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
]

export const numberBounded: LintRule = {
  id: 'number-bounded',
  level: 'info',
  asks: 'Whole numbers that callers send have a least and a greatest value.',
  reason:
    'Page sizes, counts and quantities decide how much work a request is; without bounds the caller decides (OWASP API4:2023, Unrestricted Resource Consumption).',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
      responses:
        '200': {description: The pets.}
`,
  start: eachSent((schema) => {
    if (!hasType(schema, 'integer')) return undefined
    const isBounded =
      bounds.every((names) => names.some((name) => typeof own(schema, name) === 'number')) ||
      ['enum', 'const'].some((keyword) => Object.hasOwn(schema, keyword)) ||
      ownString(schema, 'format') === 'int32'
    return isBounded
      ? null
      : 'Callers may send any whole number here. Bound it with minimum and maximum, or format: int32.'
  }),
}
