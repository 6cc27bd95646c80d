import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import type { LintRule } from '../rule.ts'

const lengthMax = 120

/** The summary is what navigation and search show of an operation. */
export const operationSummary: LintRule = {
  id: 'operation-summary',
  level: 'warning',
  weight: 3,
  start: (_, { subject, report }) => ({
    visit(node, kind, spot) {
      if (kind !== 'operation') return
      subject()
      const summary = ownString(node, 'summary')?.trim() ?? ''
      if (summary === '')
        report(pointerOf(spot), 'The operation has no summary. Say in a few words what it does.')
      else if (summary.length > lengthMax)
        report(
          pointerOf(spot),
          `The summary has ${summary.length} characters, too many for a list. Keep it under ${lengthMax} and move the rest to the description.`,
        )
    },
  }),
}
