import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadDescription } from './load.ts'
import { operationsOf } from './operations.ts'
import { impliedStatuses } from './statuses.ts'

const description = await loadDescription(path.resolve(import.meta.dirname, '..'), 'test')
const operations = operationsOf(description)

describe('every operation documents what its method and permission imply', () => {
  for (const { operation, method, path } of operations)
    test(operation.operationId, () => {
      const documented = Object.keys(operation.responses).filter(
        (status) => status.startsWith('4') && status !== '406',
      )
      expect(documented.toSorted()).toEqual(impliedStatuses(method, path, operation))
    })
})

describe('every operation', () => {
  test('has an id of its own, a summary and a description', () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(
      operations.length,
    )
    for (const { operation } of operations)
      expect(operation).toMatchObject({
        summary: expect.stringMatching(/\S/),
        description: expect.stringMatching(/\S/),
      })
  })
  test('names its permission and the bundle that serves it', () => {
    for (const { operation, method } of operations) {
      expect(operation['x-permission']).toMatch(/^(none|self|[a-z]+:[a-z]+)$/)
      expect(operation['x-lambda']).toMatch(method === 'GET' ? /-read$/ : /-write$/)
    }
  })
})
