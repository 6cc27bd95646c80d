import { describesStatus } from '../access.ts'
import { own } from '../../parse/json.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const validationResponse: LintRule = {
  id: 'validation-response',
  level: 'info',
  asks: 'An operation that takes a body describes how it refuses a wrong one.',
  reason:
    'It shows that what comes in is checked, and tells callers how they learn of it (OWASP API8:2023, Security Misconfiguration).',
  bad: `paths:
  /pets:
    post:
      requestBody: {content: {application/json: {schema: {type: string, maxLength: 40}}}}
      responses:
        '204': {description: The pet is known now.}
        '409': {description: It was known already.}
`,
  good: `paths:
  /pets:
    post:
      requestBody: {content: {application/json: {schema: {type: string, maxLength: 40}}}}
      responses:
        '204': {description: The pet is known now.}
        '409': {description: It was known already.}
        '422': {description: The name cannot be a name.}
`,
  start: eachOperation(({ node }) => {
    if (own(node, 'requestBody') === undefined) return undefined
    return describesStatus(node, ['400', '415', '422'])
      ? null
      : {
          below: ['responses'],
          message: 'No response says how a wrong body is refused. Describe 400 or 422.',
        }
  }),
}
