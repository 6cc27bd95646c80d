import { shortened } from '../../finding.ts'
import { own, ownObject } from '../../parse/json.ts'
import { eachReceived, objectsIn } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

const passwords = new Set(['password', 'passwd', 'passphrase', 'passwordhash', 'hashedpassword'])

export const secretReadable: LintRule = {
  id: 'secret-readable',
  level: 'warning',
  asks: 'No response holds a password.',
  reason:
    'Schemas that are shared between requests and responses send back what was only meant to come in (OWASP API3:2023, Broken Object Property Level Authorization).',
  bad: `paths:
  /me:
    get:
      responses:
        '200':
          description: The account.
          content:
            application/json:
              schema: {type: object, properties: {password: {type: string}}}
`,
  good: `paths:
  /me:
    get:
      responses:
        '200':
          description: The account.
          content:
            application/json:
              schema: {type: object, properties: {password: {type: string, writeOnly: true}}}
`,
  start: eachReceived((schema) => {
    const properties = ownObject(schema, 'properties')
    if (!properties) return undefined
    const readable = objectsIn(properties).find(
      ([name, property]) =>
        passwords.has(name.slice(0, 100).replaceAll(/[-_]/g, '').toLowerCase()) &&
        hasType(property, 'string') &&
        own(property, 'writeOnly') !== true,
    )
    return readable
      ? {
          below: ['properties', readable[0]],
          message: `Responses hold "${shortened(readable[0])}". Mark it writeOnly, or leave it out of what callers receive.`,
        }
      : null
  }),
}
