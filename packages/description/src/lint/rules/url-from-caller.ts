import { shortened } from '../../finding.ts'
import { own, ownObject, ownString } from '../../parse/json.ts'
import { eachSent, isBlank, objectsIn } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const urlFromCaller: LintRule = {
  id: 'url-from-caller',
  level: 'info',
  asks: 'A URL that callers send says which addresses are accepted.',
  reason:
    'A service that calls any address it is given can be made to call what only it can reach (OWASP API7:2023, Server Side Request Forgery).',
  bad: `paths:
  /hooks:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              additionalProperties: false
              properties: {callbackUrl: {type: string, format: uri, maxLength: 200}}
      responses:
        '204': {description: The address will be called.}
`,
  good: `paths:
  /hooks:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              additionalProperties: false
              properties: {callbackUrl: {type: string, format: uri, maxLength: 200, pattern: '^https://'}}
      responses:
        '204': {description: The address will be called.}
`,
  start: eachSent((schema) => {
    const urls = objectsIn(ownObject(schema, 'properties')).filter(
      ([name, property]) =>
        /(?:callback|webhook|hook|target|notify)[-_]?ur[li]$/i.test(name.slice(0, 200)) &&
        ownString(property, 'type') === 'string' &&
        own(property, 'readOnly') !== true,
    )
    if (urls.length === 0) return undefined
    const open = urls.find(
      ([, property]) =>
        !Object.hasOwn(property, 'pattern') &&
        !Object.hasOwn(property, 'enum') &&
        isBlank(property, 'description'),
    )
    return open
      ? {
          below: ['properties', open[0]],
          message: `Nothing says which addresses "${shortened(open[0])}" may name. Add a pattern, or describe what is accepted.`,
        }
      : null
  }),
}
