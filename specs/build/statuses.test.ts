import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { loadDescription } from './load.ts'
import { operationsOf } from './operations.ts'
import { impliedStatuses } from './statuses.ts'

const description = await loadDescription(path.resolve(import.meta.dirname, '..'), 'test')
const operations = operationsOf(description)

/** What a caller's own headers bring about. */
const ofPreconditions = ['406', '412']
/** Reads that may have to start a workflow first. */
const startingReads = ['getChanges']

describe('every operation documents what its method and permission imply', () => {
  for (const { operation, method, path } of operations)
    test(operation.operationId, () => {
      const documented = Object.keys(operation.responses).filter(
        (status) => status.startsWith('4') && !ofPreconditions.includes(status),
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
  test('may be called by nobody without a token but for what it reads of an organization', () => {
    for (const { operation, method, path } of operations)
      if (operation['x-public'])
        expect([method, path, operation['x-permission'], operation.security]).toEqual([
          'GET',
          expect.stringMatching(/^\/orgs\/{org}\//),
          'apis:read',
          [{ accessToken: [] }, {}],
        ])
      else expect(operation.security ?? []).not.toContainEqual({})
  })
  test('names its permission and the bundle that serves it', () => {
    for (const { operation, method } of operations) {
      expect(operation['x-permission']).toMatch(/^(none|self|[a-z]+:[a-z]+)$/)
      const onlyReads = method === 'GET' && !startingReads.includes(operation.operationId)
      expect(operation['x-lambda']).toMatch(onlyReads ? /-read$/ : /-write$/)
    }
  })
})
