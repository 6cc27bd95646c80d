import { own, ownObject } from '../../parse/json.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const createdLocation: LintRule = {
  id: 'created-location',
  level: 'info',
  asks: 'A 201 says with a Location header where the new thing is.',
  reason:
    'HTTP gives it this meaning (RFC 9110, section 15.3.2), and callers need not build addresses.',
  bad: `paths:
  /pets:
    post:
      responses:
        '201': {description: The pet is known now.}
`,
  good: `paths:
  /pets:
    post:
      responses:
        '201':
          description: The pet is known now.
          headers: {Location: {schema: {type: string, format: uri-reference}}}
`,
  start: eachOperation(({ method, node }, { facts: { reading } }) => {
    const reference = own(ownObject(node, 'responses'), '201')
    if (method !== 'POST' || reference === undefined) return undefined
    const headers = ownObject(reading.resolve(reference), 'headers') ?? {}
    return Object.keys(headers).some((name) => name.toLowerCase() === 'location')
      ? null
      : {
          below: ['responses', '201'],
          message: 'The 201 does not say where the new thing is. Describe a Location header.',
        }
  }),
}
