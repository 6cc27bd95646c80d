import { shortened } from '../../finding.ts'
import { ownObject } from '../../parse/json.ts'
import { each, objectsIn } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

/** Names that only points in time have. */
const isTime = (name: string): boolean =>
  /[a-z\d]At$|_at$|[a-z](?:Date|Timestamp)$|(?:^|_)(?:date|timestamp)$/.test(name.slice(0, 200))

const saying = ['format', 'pattern', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf']

export const dateFormat: LintRule = {
  id: 'date-format',
  level: 'info',
  asks: 'A property that holds a date or a time says in which format.',
  reason: 'Without a format each caller guesses the order of day and month, and the time zone.',
  bad: `components:
  schemas:
    Pet:
      type: object
      properties:
        adoptedAt: {type: string}
`,
  good: `components:
  schemas:
    Pet:
      type: object
      properties:
        adoptedAt: {type: string, format: date-time}
`,
  start: each('schema', (schema) => {
    const times = objectsIn(ownObject(schema, 'properties')).filter(
      ([name, property]) => isTime(name) && hasType(property, 'string'),
    )
    if (times.length === 0) return undefined
    const unsaid = times.find(
      ([, property]) => !saying.some((keyword) => Object.hasOwn(property, keyword)),
    )
    return unsaid
      ? {
          below: ['properties', unsaid[0]],
          message: `Nothing says how "${shortened(unsaid[0])}" is written. Add format: date-time, or date.`,
        }
      : null
  }),
}
