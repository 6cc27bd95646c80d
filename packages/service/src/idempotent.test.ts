import { expect, test } from '@jest/globals'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Idempotency, StoredAnswer } from '@portolan/store/platform/idempotency'
import { idempotently } from './idempotent.ts'
import { Problem } from './problem.ts'

/** The rows of one scope, as the table would hold them. */
function rows() {
  const kept = new Map<string, { requestHash: string; answer?: StoredAnswer }>()
  const idempotency: Idempotency = {
    begin: async (_, key, requestHash) => {
      const row = kept.get(key)
      if (!row) kept.set(key, { requestHash })
      if (!row) return { outcome: 'first' }
      if (row.requestHash !== requestHash) return { outcome: 'other-request' }
      return row.answer ? { outcome: 'answered', answer: row.answer } : { outcome: 'in-progress' }
    },
    finish: async (_, key, answer) => void kept.set(key, { ...kept.get(key)!, answer }),
    abandon: async (_, key) => void kept.delete(key),
  }
  return idempotency
}

const requestWith = (changed: Partial<APIGatewayProxyEvent> = {}) =>
  ({
    httpMethod: 'POST',
    path: '/orgs/acme/registrations',
    queryStringParameters: { api: 'tasks' },
    headers: { 'Idempotency-Key': 'a-key', 'content-type': 'application/json' },
    body: '{}',
    isBase64Encoded: false,
    ...changed,
  }) as APIGatewayProxyEvent

const context = { scope: 'a-scope', now: new Date(0) }
let made = 0
const make = async () => ({ statusCode: 201, headers: { location: '/1' }, body: { made: ++made } })

test('a request that is sent again gets the first answer, and is not done again', async () => {
  const kept = rows()
  const first = await idempotently(kept, requestWith(), context, make)
  const again = await idempotently(kept, requestWith(), context, make)
  expect(again.statusCode).toBe(201)
  expect(again.headers).toMatchObject({ location: '/1', 'idempotent-replayed': 'true' })
  expect(again.body).toBe(JSON.stringify(first.body))
})

for (const [what, changed] of [
  ['body', { body: '{"other":1}' }],
  ['query', { queryStringParameters: { api: 'other' } }],
  ['path', { path: '/orgs/globex/registrations' }],
] as const)
  test(`a key that is used with another ${what} is refused`, async () => {
    const kept = rows()
    await idempotently(kept, requestWith(), context, make)
    await expect(idempotently(kept, requestWith(changed), context, make)).rejects.toMatchObject({
      details: { code: 'idempotency-key-reused' },
    })
  })

test('while the first request is under way, the second is told to wait', async () => {
  const kept = rows()
  const { promise, resolve } = Promise.withResolvers<{ statusCode: number }>()
  const first = idempotently(kept, requestWith(), context, () => promise)
  await expect(idempotently(kept, requestWith(), context, make)).rejects.toMatchObject({
    details: { code: 'request-in-progress', headers: { 'retry-after': '1' } },
  })
  resolve({ statusCode: 201 })
  expect(await first).toMatchObject({ statusCode: 201 })
})

test('a request that failed may be sent again under its key', async () => {
  const kept = rows()
  const fail = async () => Promise.reject(new Problem({ code: 'unavailable', detail: 'away' }))
  await expect(idempotently(kept, requestWith(), context, fail)).rejects.toThrow('away')
  expect(await idempotently(kept, requestWith(), context, make)).toMatchObject({ statusCode: 201 })
})

test('without a key every request is done', async () => {
  const kept = rows()
  const request = requestWith({ headers: {} })
  const [first, second] = [
    await idempotently(kept, request, context, make),
    await idempotently(kept, request, context, make),
  ]
  expect(second.body).not.toEqual(first.body)
})
