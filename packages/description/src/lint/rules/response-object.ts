import { own, ownObject } from '../../parse/json.ts'
import { eachOperation, objectsIn } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

export const responseObject: LintRule = {
  id: 'response-object',
  level: 'info',
  asks: 'A JSON response is an object, not a bare list.',
  reason:
    'An object can get a cursor or a total later; a list cannot without breaking its readers.',
  bad: `paths:
  /pets/random:
    get:
      responses:
        '200':
          description: Some pets.
          content:
            application/json:
              schema: {type: array, maxItems: 5, items: {type: string}}
`,
  good: `paths:
  /pets/random:
    get:
      responses:
        '200':
          description: Some pets.
          content:
            application/json:
              schema:
                type: object
                properties:
                  items: {type: array, maxItems: 5, items: {type: string}}
`,
  start: eachOperation(({ node }, { facts: { reading } }) => {
    let hasSubject = false
    for (const [status, reference] of objectsIn(ownObject(node, 'responses'))) {
      if (!status.startsWith('2')) continue
      for (const [type, media] of objectsIn(ownObject(reading.resolve(reference), 'content'))) {
        const schema = reading.resolve(own(reading.resolve(media), 'schema'))
        if (!/^application\/(?:.*\+)?json\b/i.test(type.slice(0, 200)) || !schema) continue
        hasSubject = true
        if (hasType(schema, 'array'))
          return {
            below: ['responses', status],
            message:
              'The response is a bare list, to which nothing can be added. Put it into an object.',
          }
      }
    }
    return hasSubject ? null : undefined
  }),
}
