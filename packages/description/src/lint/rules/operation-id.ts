import { each, isBlank, isOutgoing } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const operationId: LintRule = {
  id: 'operation-id',
  level: 'warning',
  asks: 'Each operation has an operationId.',
  reason: 'Generated clients name their methods by it, and links point to it.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {description: The pets.}
`,
  start: each('operation', (operation, _, spot) => {
    if (isOutgoing(spot)) return undefined
    return isBlank(operation, 'operationId')
      ? 'The operation has no operationId. Give it a short name of its own, such as listPets.'
      : null
  }),
}
