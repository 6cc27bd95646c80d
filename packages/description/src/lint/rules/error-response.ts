import { pointerOf } from '../../model/walk.ts'
import { ownObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

/** Callers write their error handling from the description. */
export const errorResponse: LintRule = {
  id: 'error-response',
  level: 'warning',
  weight: 2,
  start: (_, { subject, report }) => ({
    visit(node, kind, spot) {
      const responses = kind === 'operation' ? ownObject(node, 'responses') : undefined
      if (!responses) return
      subject()
      if (!Object.keys(responses).some((status) => /^[45]|^default$/.test(status)))
        report(
          join(pointerOf(spot), 'responses'),
          'No response says what an error looks like. Describe the 4XX that callers can meet, or default.',
        )
    },
  }),
}
