import { each, isBlank } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const operationDescription: LintRule = {
  id: 'operation-description',
  level: 'info',
  asks: 'Each operation has a description.',
  reason: 'When to use an operation, and what it changes, is written nowhere else.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      description: All pets that wait for a home, the longest waiting first.
      responses:
        '200': {description: The pets.}
`,
  start: each('operation', (operation) =>
    isBlank(operation, 'description')
      ? 'The operation has no description. Say when to use it and what it changes.'
      : null,
  ),
}
