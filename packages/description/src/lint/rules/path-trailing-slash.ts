import { eachPath } from '../paths.ts'
import type { LintRule } from '../rule.ts'

export const pathTrailingSlash: LintRule = {
  id: 'path-trailing-slash',
  level: 'warning',
  asks: 'No path ends with a slash.',
  reason:
    'With and without the slash are two addresses, and callers never know which one is meant.',
  bad: `paths:
  /pets/:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  start: eachPath((path) =>
    path.length > 1 && path.endsWith('/') ? 'The path ends with a slash. Offer it without.' : null,
  ),
}
