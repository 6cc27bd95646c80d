import { own, ownString } from '../../parse/json.ts'
import { eachSent } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

/** Formats that bound the length by themselves; binary content is bounded by the size of the body. */
const bounding = new Set([
  'date',
  'date-time',
  'time',
  'duration',
  'uuid',
  'ipv4',
  'ipv6',
  'email',
  'hostname',
  'binary',
])

export const stringBounded: LintRule = {
  id: 'string-bounded',
  level: 'info',
  asks: 'Texts that callers send have a greatest length.',
  reason:
    'A text without an end costs as much memory and storage as a caller cares to send (OWASP API4:2023, Unrestricted Resource Consumption).',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: color, in: query, schema: {type: string}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: color, in: query, schema: {type: string, maxLength: 40}}
      responses:
        '200': {description: The pets.}
`,
  start: eachSent((schema) => {
    if (!hasType(schema, 'string')) return undefined
    const isBounded =
      typeof own(schema, 'maxLength') === 'number' ||
      ['enum', 'const', 'pattern'].some((keyword) => Object.hasOwn(schema, keyword)) ||
      bounding.has(ownString(schema, 'format') ?? '')
    return isBounded
      ? null
      : 'Callers may send this text with any length. Bound it with maxLength, enum, pattern or a format.'
  }),
}
