import { eachPath } from '../paths.ts'
import type { LintRule } from '../rule.ts'

export const pathQuery: LintRule = {
  id: 'path-query',
  level: 'warning',
  asks: 'No path holds a query or a fragment.',
  reason:
    'A path is matched without its query: what is written there is not found, or not documented.',
  bad: `paths:
  /pets?color=black:
    get:
      responses:
        '200': {description: The black pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: color, in: query, schema: {type: string, maxLength: 20}}
      responses:
        '200': {description: The pets.}
`,
  start: eachPath((path) =>
    /[?#]/.test(path)
      ? 'The path holds a query or a fragment. Describe query parameters as parameters.'
      : null,
  ),
}
