import { own, ownObject } from '../../parse/json.ts'
import { eachSent } from '../each.ts'
import { isPartOfSchema } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

export const additionalProperties: LintRule = {
  id: 'additional-properties',
  level: 'info',
  asks: 'Objects that callers send say that they have no other properties.',
  reason:
    'A property that nobody described may still be stored: an "isAdmin" that a caller adds (OWASP API3:2023, Broken Object Property Level Authorization).',
  bad: `paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: {name: {type: string, maxLength: 40}}
      responses:
        '204': {description: The pet is known now.}
`,
  good: `paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              additionalProperties: false
              properties: {name: {type: string, maxLength: 40}}
      responses:
        '204': {description: The pet is known now.}
`,
  start: eachSent((schema, spot) => {
    if (!ownObject(schema, 'properties')) return undefined
    // The parts of a composition must leave room for each other.
    if (
      isPartOfSchema(spot) ||
      ['allOf', 'anyOf', 'oneOf'].some((key) => Object.hasOwn(schema, key))
    )
      return undefined
    const isSaid = ['additionalProperties', 'unevaluatedProperties'].some((keyword) => {
      const value = own(schema, keyword)
      return value === false || typeof value === 'object'
    })
    return isSaid
      ? null
      : 'Callers may send properties here that nobody described. Add additionalProperties: false, or the schema of the others.'
  }),
}
