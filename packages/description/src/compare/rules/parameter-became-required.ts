import { sentParameters } from '../parameters.ts'
import type { CompareRule } from '../rule.ts'

/** What callers could leave out, they may still leave out. */
export const parameterBecameRequired: CompareRule = {
  id: 'parameter-became-required',
  level: 'breaking',
  *check({ kept }) {
    for (const { key, published, candidate } of kept) {
      const before = sentParameters(published)
      for (const [identity, parameter] of sentParameters(candidate)) {
        const old = before.get(identity)
        if (parameter.required && old && !old.required)
          yield {
            operation: key,
            message: `The ${parameter.in} parameter "${parameter.name}" was optional and is required now. Keep it optional, with a default.`,
            published: old.pointer,
            candidate: parameter.pointer,
          }
      }
    }
  },
}
