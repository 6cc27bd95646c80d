import { sentParameters } from '../parameters.ts'
import type { CompareRule } from '../rule.ts'

export const parameterAdded: CompareRule = {
  id: 'parameter-added',
  level: 'safe',
  *check({ kept }) {
    for (const { key, published, candidate } of kept) {
      const before = sentParameters(published)
      for (const [identity, parameter] of sentParameters(candidate))
        if (!parameter.required && !before.has(identity))
          yield {
            operation: key,
            message: `The optional ${parameter.in} parameter "${parameter.name}" is new.`,
            published: published.pointer,
            candidate: parameter.pointer,
          }
    }
  },
}
