import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import type { LintRule } from '../rule.ts'

/** When to use an operation, and what it changes, is nowhere else. */
export const operationDescription: LintRule = {
  id: 'operation-description',
  level: 'info',
  weight: 2,
  start: (_, { subject, report }) => ({
    visit(node, kind, spot) {
      if (kind !== 'operation') return
      subject()
      if ((ownString(node, 'description') ?? '').trim() === '')
        report(
          pointerOf(spot),
          'The operation has no description. Say when to use it and what it changes.',
        )
    },
  }),
}
