import { ownObject } from '../../parse/json.ts'
import { eachOperation, objectsIn } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const errorProblem: LintRule = {
  id: 'error-problem',
  level: 'info',
  asks: 'Errors in JSON are problems (RFC 9457): application/problem+json.',
  reason:
    'One shape for all errors lets callers write their error handling once, and tools show it.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404':
          description: There are no pets.
          content: {application/json: {schema: {type: object}}}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404':
          description: There are no pets.
          content: {application/problem+json: {schema: {type: object}}}
`,
  start: eachOperation(({ node }, { facts: { reading, specification } }) => {
    // In 2.0 the media types are those of all responses together.
    if (specification === '2.0') return undefined
    let hasSubject = false
    for (const [status, reference] of objectsIn(ownObject(node, 'responses'))) {
      if (!/^[45]|^default$/.test(status)) continue
      const types = Object.keys(ownObject(reading.resolve(reference), 'content') ?? {})
      if (!types.some((type) => /json/i.test(type))) continue
      hasSubject = true
      if (!types.some((type) => /^application\/problem\+json\b/i.test(type)))
        return {
          below: ['responses', status],
          message: `The ${status.slice(0, 20)} response is JSON of its own kind. Answer application/problem+json (RFC 9457).`,
        }
    }
    return hasSubject ? null : undefined
  }),
}
