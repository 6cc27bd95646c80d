import { ownString } from '../../parse/json.ts'
import { casingOption, consistentCasing } from '../consistent-casing.ts'
import type { LintRule } from '../rule.ts'

export const parameterCasing: LintRule = {
  id: 'parameter-casing',
  level: 'info',
  asks: 'All parameters in paths and queries are written in one casing.',
  reason: 'A misspelled query parameter is ignored without a word; one casing makes that rarer.',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: minAge, in: query, schema: {type: integer, minimum: 0, maximum: 30}}
        - {name: maxAge, in: query, schema: {type: integer, minimum: 0, maximum: 30}}
        - {name: home_town, in: query, schema: {type: string, maxLength: 40}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: minAge, in: query, schema: {type: integer, minimum: 0, maximum: 30}}
        - {name: maxAge, in: query, schema: {type: integer, minimum: 0, maximum: 30}}
        - {name: homeTown, in: query, schema: {type: string, maxLength: 40}}
      responses:
        '200': {description: The pets.}
`,
  options: { casing: casingOption },
  start: consistentCasing({
    kind: 'parameter',
    what: 'parameter',
    *namesOf(parameter) {
      const place = ownString(parameter, 'in')
      const name = ownString(parameter, 'name')
      if ((place === 'query' || place === 'path') && name !== undefined)
        yield { name, below: ['name'] }
    },
  }),
}
