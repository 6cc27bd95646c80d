import type { CompareRule } from '../rule.ts'

/** Every operation of the published version must still be offered. */
export const operationRemoved: CompareRule = {
  id: 'operation-removed',
  level: 'breaking',
  *check({ removed }) {
    for (const { key, method, path, pointer } of removed)
      yield {
        operation: key,
        message: `${method} ${path} is no longer offered. Keep it until nobody calls it, and mark it as deprecated.`,
        published: pointer,
        candidate: null,
      }
  },
}
