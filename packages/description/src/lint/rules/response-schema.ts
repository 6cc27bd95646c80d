import { ownObject } from '../../parse/json.ts'
import { eachOperation, objectsIn } from '../each.ts'
import type { LintRule } from '../rule.ts'

/** Media types whose content a schema describes. */
const isStructured = (mediaType: string): boolean => /[/+](?:json|yaml)\b/i.test(mediaType)

export const responseSchema: LintRule = {
  id: 'response-schema',
  level: 'info',
  asks: 'Each JSON response has a schema.',
  reason: 'Without a schema nobody knows what comes back, and no client can be generated.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200':
          description: The pets.
          content:
            application/json: {}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200':
          description: The pets.
          content:
            application/json:
              schema: {type: array, items: {type: string}}
`,
  start: eachOperation(({ node }, { facts: { reading } }) => {
    let hasSubject = false
    for (const [status, reference] of objectsIn(ownObject(node, 'responses'))) {
      const content = ownObject(reading.resolve(reference), 'content')
      for (const [mediaType, given] of objectsIn(content)) {
        if (!isStructured(mediaType)) continue
        hasSubject = true
        const media = reading.resolve(given)
        if (media && !Object.hasOwn(media, 'schema') && !Object.hasOwn(media, 'itemSchema'))
          return {
            below: ['responses', status],
            message: `Nothing says what the ${status.slice(0, 20)} response has as ${mediaType.slice(0, 100)}. Give it a schema.`,
          }
      }
    }
    return hasSubject ? null : undefined
  }),
}
