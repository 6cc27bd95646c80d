import { own } from '../../parse/json.ts'
import { eachSent } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

export const arrayBounded: LintRule = {
  id: 'array-bounded',
  level: 'warning',
  asks: 'Lists that callers send have a greatest length.',
  reason:
    'A list without an end costs as much memory and time as a caller cares to send (OWASP API4:2023, Unrestricted Resource Consumption).',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: ids, in: query, schema: {type: array, items: {type: string, format: uuid}}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: ids, in: query, schema: {type: array, maxItems: 50, items: {type: string, format: uuid}}}
      responses:
        '200': {description: The pets.}
`,
  start: eachSent((schema) => {
    if (!hasType(schema, 'array')) return undefined
    return typeof own(schema, 'maxItems') === 'number' || Object.hasOwn(schema, 'const')
      ? null
      : 'Callers may send this list with any number of items. Bound it with maxItems.'
  }),
}
