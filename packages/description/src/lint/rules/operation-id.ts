import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import type { LintRule } from '../rule.ts'

/** Generated clients name their methods by it, and links point to it. */
export const operationId: LintRule = {
  id: 'operation-id',
  level: 'warning',
  weight: 2,
  start: (_, { subject, report }) => ({
    visit(node, kind, spot) {
      if (kind !== 'operation') return
      subject()
      if ((ownString(node, 'operationId') ?? '').trim() === '')
        report(
          pointerOf(spot),
          'The operation has no operationId. Give it a short name of its own, such as listPets.',
        )
    },
  }),
}
