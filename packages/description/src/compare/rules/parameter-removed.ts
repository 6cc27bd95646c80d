import { sentParameters } from '../parameters.ts'
import type { CompareRule } from '../rule.ts'

/** Callers who still send it are refused or, worse, not listened to; which of the two is not written. */
export const parameterRemoved: CompareRule = {
  id: 'parameter-removed',
  level: 'caution',
  *check({ kept }) {
    for (const { key, published, candidate } of kept) {
      const after = sentParameters(candidate)
      for (const [identity, parameter] of sentParameters(published))
        if (!after.has(identity))
          yield {
            operation: key,
            message: `The ${parameter.in} parameter "${parameter.name}" is gone: what callers ask for with it is no longer heard. Deprecate it first.`,
            published: parameter.pointer,
            candidate: candidate.pointer,
          }
    }
  },
}
