import { own } from '../../parse/json.ts'
import type { CompareRule } from '../rule.ts'

export const operationDeprecated: CompareRule = {
  id: 'operation-deprecated',
  level: 'safe',
  *check({ kept }) {
    for (const { key, published, candidate } of kept)
      if (own(candidate.node, 'deprecated') === true && own(published.node, 'deprecated') !== true)
        yield {
          operation: key,
          message: `${candidate.method} ${candidate.path} is deprecated now. Callers should plan to leave it.`,
          published: published.pointer,
          candidate: candidate.pointer,
        }
  },
}
