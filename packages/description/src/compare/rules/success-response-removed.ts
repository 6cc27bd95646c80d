import { ownObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { CompareRule } from '../rule.ts'

/** Callers who handle a success by its status must still see that status. */
export const successResponseRemoved: CompareRule = {
  id: 'success-response-removed',
  level: 'breaking',
  *check({ kept }) {
    for (const { key, published, candidate } of kept) {
      const after = ownObject(candidate.node, 'responses') ?? {}
      const isCovered = (status: string): boolean =>
        [status, '2XX', 'default'].some((other) => Object.hasOwn(after, other))
      for (const status of Object.keys(ownObject(published.node, 'responses') ?? {}))
        if (status.startsWith('2') && !isCovered(status))
          yield {
            operation: key,
            message: `The response ${status} is no longer given. Keep this status for what succeeded with it before.`,
            published: join(published.pointer, 'responses', status),
            candidate: join(candidate.pointer, 'responses'),
          }
    }
  },
}
