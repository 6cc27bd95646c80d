import { shortened } from '../../finding.ts'
import { own, ownList, ownObject } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'
import { isPartOfSchema } from '../schemas.ts'

/** What may name the property elsewhere. */
const composing = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'patternProperties']

export const requiredUndefined: LintRule = {
  id: 'required-undefined',
  level: 'warning',
  asks: 'Each required property is among the properties.',
  reason: 'A property that must be there, and is not described, cannot be sent or read.',
  bad: `components:
  schemas:
    Pet:
      type: object
      required: [name, age]
      properties:
        name: {type: string}
`,
  good: `components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
`,
  start: each('schema', (schema, _, spot) => {
    const properties = ownObject(schema, 'properties')
    if (!properties || !Object.hasOwn(schema, 'required')) return undefined
    // As a part of another schema, it may speak of properties that are described beside it.
    if (isPartOfSchema(spot)) return undefined
    if (composing.some((keyword) => Object.hasOwn(schema, keyword))) return undefined
    if (typeof own(schema, 'additionalProperties') === 'object') return undefined
    const missing = ownList(schema, 'required').find(
      (name) => typeof name === 'string' && !Object.hasOwn(properties, name),
    )
    return typeof missing === 'string'
      ? {
          below: ['required'],
          message: `"${shortened(missing)}" is required, but is not among the properties. Describe it there, or correct its name.`,
        }
      : null
  }),
}
