import type { CompareRule } from '../rule.ts'
import { titleOf } from '../parameter-title.ts'

/** A request that was complete must stay complete. (OpenAPI 3.1, Parameter Object, required.) */
export const requiredParameterAdded: CompareRule<'parameter'> = {
  id: 'required-parameter-added',
  summary: 'A new parameter is required',
  subject: 'parameter',
  levels: { sent: 'breaking', received: 'safe' },
  advice: 'Make it optional, and say with default what is assumed where it is left out.',
  check: ({ before, after }) =>
    !before &&
    after?.required && {
      message: `The new ${titleOf(after)} is required, and callers do not send it.`,
      what: [],
    },
}
