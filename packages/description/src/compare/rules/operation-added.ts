import type { CompareRule } from '../rule.ts'

export const operationAdded: CompareRule = {
  id: 'operation-added',
  level: 'safe',
  *check({ added }) {
    for (const { key, method, path, pointer } of added)
      yield {
        operation: key,
        message: `${method} ${path} is new.`,
        published: null,
        candidate: pointer,
      }
  },
}
