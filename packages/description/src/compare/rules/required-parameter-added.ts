import { sentParameters } from '../parameters.ts'
import type { CompareRule } from '../rule.ts'

/** A request that was complete must stay complete. */
export const requiredParameterAdded: CompareRule = {
  id: 'required-parameter-added',
  level: 'breaking',
  *check({ kept }) {
    for (const { key, published, candidate } of kept) {
      const before = sentParameters(published)
      for (const [identity, parameter] of sentParameters(candidate))
        if (parameter.required && !before.has(identity))
          yield {
            operation: key,
            message: `The new ${parameter.in} parameter "${parameter.name}" is required, and callers do not send it. Make it optional.`,
            published: published.pointer,
            candidate: parameter.pointer,
          }
    }
  },
}
