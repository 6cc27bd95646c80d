import { beforeAll, expect, test } from '@jest/globals'
import { type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register } from '../support/register.ts'

const instance = runningInstance()
let publisher: Session
beforeAll(async () => {
  publisher = await signIn(instance, 'publisher')
})

test('the same request ten times at once gives one version', async () => {
  const api = freshSlug('same')
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => register(publisher, tasksApi(), { api })),
  )
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect(answers.every(({ status }) => status === 200 || status === 201)).toBe(true)
  const { body } = await publisher.request<{ items: unknown[] }>(
    'GET',
    `/orgs/acme/apis/${api}/versions`,
  )
  expect(body.items).toHaveLength(1)
})

test('two contents under one version give one winner and one conflict', async () => {
  const api = freshSlug('race')
  const answers = await Promise.all(
    ['One', 'Two'].map((title) => register(publisher, tasksApi({ title }), { api })),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  const winner = answers.find(({ status }) => status === 201)!
  const { body } = await publisher.request('GET', `/orgs/acme/apis/${api}/versions/1.0.0`)
  expect(body).toMatchObject({ registration: winner.body.id })
})

test('a hundred registrations at once all end published', async () => {
  const api = freshSlug('hundred')
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      register(publisher, tasksApi({ version: `1.${index}.0` }), { api, wait: 0 }),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  const ended = await Promise.all(
    answers.map(({ body }) => follow(publisher, body.id, undefined, 120_000)),
  )
  expect(ended.filter(({ status }) => status !== 'published')).toEqual([])
  const { body } = await publisher.request('GET', `/orgs/acme/apis/${api}`)
  expect(body).toMatchObject({ versions: 100, latestVersion: '1.99.0' })
}, 180_000)

test('the same Idempotency-Key gets the first answer again, and no other request', async () => {
  const api = freshSlug('key')
  const headers = { 'idempotency-key': freshSlug('key') }
  const first = await register(publisher, tasksApi(), { api, headers })
  const again = await register(publisher, tasksApi(), { api, headers })
  expect(again.status).toBe(first.status)
  expect(again.body).toEqual(first.body)
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  const other = await register(publisher, tasksApi({ title: 'Other' }), { api, headers })
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused'])
})
