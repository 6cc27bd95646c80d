import { shortened } from '../../finding.ts'
import { ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const operationIdCharacters: LintRule = {
  id: 'operation-id-characters',
  level: 'warning',
  asks: 'An operationId can stand in an address and in code.',
  reason:
    'It becomes the name of a method and the anchor of a page, where spaces and most signs have to go.',
  bad: `paths:
  /pets:
    get:
      operationId: list pets!
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
  start: each('operation', (operation) => {
    const id = ownString(operation, 'operationId')
    if (id === undefined || id.trim() === '') return undefined
    return /[^\w.~:/-]/.test(id)
      ? {
          below: ['operationId'],
          message: `The operationId "${shortened(id)}" has characters that no name in code has. Use letters, digits, - and _.`,
        }
      : null
  }),
}
