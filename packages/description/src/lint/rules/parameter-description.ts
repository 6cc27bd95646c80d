import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import type { LintRule } from '../rule.ts'

/** A name alone leaves callers to guess. */
export const parameterDescription: LintRule = {
  id: 'parameter-description',
  level: 'info',
  weight: 2,
  start: (_, { subject, report }) => ({
    visit(node, kind, spot) {
      if (kind !== 'parameter' || Object.hasOwn(node, '$ref')) return
      subject()
      if ((ownString(node, 'description') ?? '').trim() === '')
        report(
          pointerOf(spot),
          `The parameter "${ownString(node, 'name') ?? ''}" has no description. Say what it does and which values make sense.`,
        )
    },
  }),
}
