import { own, ownObject } from '../../parse/json.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const rateLimitHeaders: LintRule = {
  id: 'rate-limit-headers',
  level: 'info',
  asks: 'A 429 says when to try again.',
  reason:
    'Callers who do not know when to come back come back at once, all together (OWASP API4:2023, Unrestricted Resource Consumption).',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '429': {description: Too many requests.}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '429':
          description: Too many requests.
          headers: {Retry-After: {schema: {type: integer}}}
`,
  start: eachOperation(({ node }, { facts: { reading } }) => {
    const reference = own(ownObject(node, 'responses'), '429')
    if (reference === undefined) return undefined
    const headers = ownObject(reading.resolve(reference), 'headers') ?? {}
    return Object.keys(headers).some((name) => /^retry-after$|rate-?limit/i.test(name))
      ? null
      : {
          below: ['responses', '429'],
          message:
            'The 429 does not say when to try again. Describe a Retry-After or RateLimit header.',
        }
  }),
}
