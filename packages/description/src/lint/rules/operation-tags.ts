import { ownList } from '../../parse/json.ts'
import { each, isOutgoing } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const operationTags: LintRule = {
  id: 'operation-tags',
  level: 'info',
  asks: 'Each operation has a tag.',
  reason: 'Tags are the chapters of the reference; without one, an operation is in none.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `tags:
  - name: pets
    description: Pets that wait for a home.
paths:
  /pets:
    get:
      tags: [pets]
      responses:
        '200': {description: The pets.}
`,
  start: each('operation', (operation, _, spot) => {
    if (isOutgoing(spot)) return undefined
    return ownList(operation, 'tags').length === 0
      ? 'The operation has no tag. Name the chapter of the reference that it belongs to.'
      : null
  }),
}
