import { pointerOf } from '../../model/walk.ts'
import { ownObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

/** What comes back when all goes well is the reason to call. */
export const successResponse: LintRule = {
  id: 'success-response',
  level: 'warning',
  weight: 2,
  start: (_, { subject, report }) => ({
    visit(node, kind, spot) {
      const responses = kind === 'operation' ? ownObject(node, 'responses') : undefined
      if (!responses) return
      subject()
      if (!Object.keys(responses).some((status) => /^[123]|^default$/.test(status)))
        report(
          join(pointerOf(spot), 'responses'),
          'No response says what success looks like. Describe the 2XX that callers get.',
        )
    },
  }),
}
