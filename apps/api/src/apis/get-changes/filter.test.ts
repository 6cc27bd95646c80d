import { expect, test } from '@jest/globals'
import type { ComparedChange } from '@portolan/store/versions/comparisons'
import { matching } from './filter.ts'

const change = (part: Partial<ComparedChange>): ComparedChange => ({
  rule: 'operation-removed',
  level: 'breaking',
  operation: 'GET /tasks',
  operations: ['GET /tasks'],
  operationsTotal: 1,
  message: 'GET /tasks is no longer offered',
  hurts: ['senders'],
  published: null,
  candidate: null,
  advice: '',
  fingerprint: '0'.repeat(16),
  ...part,
})
const removed = change({})
const added = change({
  rule: 'operation-added',
  level: 'safe',
  operation: 'GET /projects',
  operations: ['GET /projects'],
  hurts: [],
})
/** Of a schema that many operations share. */
const shared = change({
  rule: 'property-removed',
  level: 'caution',
  operation: null,
  operations: ['GET /projects', 'GET /tasks'],
  operationsTotal: 2,
})
const both = change({ rule: 'type-changed', hurts: ['senders', 'readers'] })
const all = [removed, both, shared, added]

for (const [what, filter, found] of [
  ['nothing', {}, all],
  ['a level', { level: 'safe' }, [added]],
  ['a rule', { rule: 'operation-removed' }, [removed]],
  ['an operation', { operation: 'GET /tasks' }, [removed, both, shared]],
  ['whom they hurt', { hurts: 'readers' }, [both]],
  ['several at once', { level: 'breaking', rule: 'type-changed' }, [both]],
] as const)
  test(`asked for by ${what}`, () => expect(matching(all, filter)).toEqual(found))
