import { own, ownObject } from '../../parse/json.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

const bodiless = ['204', '205', '304']

export const noContentBody: LintRule = {
  id: 'no-content-body',
  level: 'warning',
  asks: 'A 204, 205 or 304 has no content.',
  reason:
    'HTTP ends these responses with their headers (RFC 9110); what is described never arrives.',
  bad: `paths:
  /pets:
    put:
      responses:
        '204':
          description: They are known now.
          content: {application/json: {schema: {type: object}}}
`,
  good: `paths:
  /pets:
    put:
      responses:
        '200':
          description: They are known now.
          content: {application/json: {schema: {type: object}}}
`,
  start: eachOperation(({ node }, { facts: { reading } }) => {
    const responses = ownObject(node, 'responses')
    const given = bodiless.filter((status) => own(responses, status) !== undefined)
    if (given.length === 0) return undefined
    const full = given.find((status) => {
      const content = ownObject(reading.resolve(own(responses, status)), 'content') ?? {}
      return Object.keys(content).length > 0
    })
    return full === undefined
      ? null
      : {
          below: ['responses', full],
          message: `A ${full} has no content, so what is described here never arrives. Use 200, or leave it out.`,
        }
  }),
}
