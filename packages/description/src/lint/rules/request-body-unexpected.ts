import { own } from '../../parse/json.ts'
import { eachOperation } from '../each.ts'
import type { LintRule } from '../rule.ts'

const bodiless = new Set(['GET', 'HEAD', 'DELETE'])

export const requestBodyUnexpected: LintRule = {
  id: 'request-body-unexpected',
  level: 'warning',
  asks: 'GET, HEAD and DELETE take no body.',
  reason:
    'HTTP gives a body there no meaning (RFC 9110, section 9.3), and proxies and clients drop it or refuse.',
  bad: `paths:
  /pets:
    delete:
      requestBody:
        content:
          application/json:
            schema: {type: array, maxItems: 50, items: {type: string, format: uuid}}
      responses:
        '204': {description: They are gone.}
        '422': {description: These are no pets.}
`,
  good: `paths:
  /pets:
    delete:
      parameters:
        - {name: ids, in: query, schema: {type: array, maxItems: 50, items: {type: string, format: uuid}}}
      responses:
        '204': {description: They are gone.}
        '422': {description: These are no pets.}
`,
  start: eachOperation(({ method, node }) => {
    if (!bodiless.has(method)) return undefined
    return own(node, 'requestBody') === undefined
      ? null
      : `A ${method} takes a body here, which many clients and proxies drop. Use parameters, or POST.`
  }),
}
