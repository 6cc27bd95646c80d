import type { ParsedParameters } from '@portolan/service/request'
import type { ComparedChange } from '@portolan/store/versions/comparisons'

/** The changes that a caller asked for. */
export const matching = (
  changes: ComparedChange[],
  { level, rule, operation, hurts }: ParsedParameters['query'],
): ComparedChange[] =>
  changes.filter(
    (change) =>
      (level === undefined || change.level === level) &&
      (rule === undefined || change.rule === rule) &&
      (operation === undefined || change.operations.some((each) => each === operation)) &&
      (hurts === undefined || change.hurts.some((each) => each === hurts)),
  )
