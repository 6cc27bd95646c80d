import { own, ownObject, ownString } from '../../parse/json.ts'
import { eachOperation, objectsIn } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

/** Parameters that ask for a part of a list. */
const paging =
  /limit|page|cursor|offset|size|count|(?:^|[-_])(?:per|after|before|since|until|token|skip|top|first|last|max|start|from|range|marker|continue|continuation)(?:$|[-_A-Z])/i

/** Properties that hold the items of a list. */
const holders = new Set(['items', 'data', 'results', 'records', 'entries', 'values', 'list'])

export const listPaginated: LintRule = {
  id: 'list-paginated',
  level: 'info',
  asks: 'An operation that answers a list lets callers ask for a part of it.',
  reason:
    'Lists grow; one without pages becomes slower every month, and adding pages later breaks callers.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200':
          description: The pets.
          content:
            application/json:
              schema: {type: object, properties: {items: {type: array, items: {type: string}}}}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
      responses:
        '200':
          description: The pets.
          content:
            application/json:
              schema: {type: object, properties: {items: {type: array, items: {type: string}}}}
`,
  start: eachOperation(({ method, path, node, parameters }, { facts: { reading } }) => {
    if (method !== 'GET' || path.endsWith('}')) return undefined
    const response = reading.resolve(own(ownObject(node, 'responses'), '200'))
    const isList = objectsIn(ownObject(response, 'content')).some(([, media]) => {
      const schema = reading.resolve(own(reading.resolve(media), 'schema'))
      if (!schema) return false
      if (isUnbounded(schema)) return true
      return objectsIn(ownObject(schema, 'properties')).some(([name, property]) => {
        const held = reading.resolve(property)
        return holders.has(name) && held !== undefined && isUnbounded(held)
      })
    })
    if (!isList) return undefined
    return parameters.some(
      ({ node: parameter }) =>
        ['query', 'header'].includes(ownString(parameter, 'in') ?? '') &&
        paging.test((ownString(parameter, 'name') ?? '').slice(0, 200)),
    )
      ? null
      : 'This operation answers a whole list. Let callers page, for example with limit and cursor, or bound it with maxItems.'
  }),
}

const isUnbounded = (schema: Parameters<typeof hasType>[0]): boolean =>
  hasType(schema, 'array') && typeof own(schema, 'maxItems') !== 'number'
