import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Connection } from '@portolan/store/connection'
import { InvalidCursor } from '@portolan/store/cursor'
import { createIdempotency } from '@portolan/store/platform/idempotency'
import { createOutbox } from '@portolan/store/platform/outbox'
import { createRateLimits } from '@portolan/store/platform/rate-limits'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import { createInbox } from '@portolan/store/users/inbox'
import { createSessions } from '@portolan/store/users/sessions'
import { ulid } from 'ulid'
import { openOwnTables } from './own-tables.ts'

let store: Connection
beforeAll(async () => {
  store = await openOwnTables()
}, 30_000)
afterAll(() => store.close())

const now = new Date('2026-01-01T12:00:30.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

describe('an idempotency key', () => {
  const answer = { statusCode: 201, headers: { location: '/here' }, body: '{}' }

  test('lets one of many requests through, and gives its answer to the rest', async () => {
    const keys = createIdempotency(store)
    const begun = await Promise.all(
      Array.from({ length: 8 }, () => keys.begin('scope', 'race', 'hash', now)),
    )
    const outcomes = begun.map(({ outcome }) => outcome).toSorted()
    expect(outcomes).toEqual(['first', ...Array<string>(7).fill('in-progress')])
    await keys.finish('scope', 'race', answer)
    expect(await keys.begin('scope', 'race', 'hash', now)).toEqual({ outcome: 'answered', answer })
  })

  test('belongs to one request', async () => {
    const keys = createIdempotency(store)
    await keys.begin('scope', 'other', 'hash', now)
    expect(await keys.begin('scope', 'other', 'another', now)).toEqual({ outcome: 'other-request' })
    expect(await keys.begin('another scope', 'other', 'another', now)).toEqual({ outcome: 'first' })
  })

  test('is free again after a failure of ours, a lost holder, and a day', async () => {
    const keys = createIdempotency(store)
    await keys.begin('scope', 'free', 'hash', now)
    await keys.abandon('scope', 'free')
    expect(await keys.begin('scope', 'free', 'hash', now)).toEqual({ outcome: 'first' })
    expect(await keys.begin('scope', 'free', 'hash', later(59))).toEqual({ outcome: 'in-progress' })
    expect(await keys.begin('scope', 'free', 'hash', later(61))).toEqual({ outcome: 'first' })
    await keys.finish('scope', 'free', answer)
    expect(await keys.begin('scope', 'free', 'hash', later(3_600))).toMatchObject({
      outcome: 'answered',
    })
    expect(await keys.begin('scope', 'free', 'other', later(90_000))).toEqual({ outcome: 'first' })
  })
})

describe('a rate limit', () => {
  const limit = { limit: 3, windowSeconds: 60 }

  test('counts what comes at once, each caller for themselves, each window anew', async () => {
    const limits = createRateLimits(store)
    const taken = await Promise.all(Array.from({ length: 5 }, () => limits.take('a', limit, now)))
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(3)
    expect(taken.map(({ remaining }) => remaining).toSorted((a, b) => a - b)).toEqual([
      0, 0, 0, 1, 2,
    ])
    expect(taken[0]?.resetSeconds).toBe(30)
    expect(await limits.take('b', limit, now)).toMatchObject({ allowed: true, remaining: 2 })
    expect(await limits.take('a', limit, later(30))).toMatchObject({ allowed: true, remaining: 2 })
  })
})

describe('the outbox', () => {
  test('gives the oldest rows first, and none that is too young', async () => {
    const outbox = createOutbox(store)
    const rows = [0, 10, 20].map((seconds) => ({
      id: ulid(later(seconds).getTime()),
      kind: 'version-published' as const,
      payload: { seconds },
      createdAt: later(seconds).toISOString(),
    }))
    for (const row of rows.toReversed()) await outbox.add(row)
    expect(await outbox.oldest(later(15), 10)).toEqual(rows.slice(0, 2))
    await outbox.remove(rows[0]!.id)
    expect(await outbox.oldest(later(60), 1)).toEqual([rows[1]])
  })
})

describe('the record of a registration', () => {
  const create = async (orgId: string, registrationId: string, seconds = 0) =>
    createRegistrations(store).create({
      orgId,
      registrationId,
      status: 'running',
      api: 'tasks',
      source: { kind: 'url', url: 'https://tasks.example' },
      steps: {},
      attempt: 1,
      revision: 1,
      createdAt: later(seconds).toISOString(),
      createdBy: 'a-publisher',
      workflowId: `registration/${registrationId}`,
    })

  test('is made once', async () => {
    const [orgId, id] = [ulid(), ulid()]
    expect(await create(orgId, id)).toBe(true)
    expect(await create(orgId, id)).toBe(false)
  })

  test('keeps every step, and each write raises its revision', async () => {
    const [orgId, id] = [ulid(), ulid()]
    await create(orgId, id)
    const registrations = createRegistrations(store)
    await registrations.writeStep(orgId, id, 'validateDescription', { status: 'done', attempt: 1 })
    await registrations.writeStep(orgId, id, 'claimVersion', { status: 'running', attempt: 2 })
    expect(await registrations.get(orgId, id)).toMatchObject({
      revision: 3,
      steps: {
        validateDescription: { status: 'done', attempt: 1 },
        claimVersion: { status: 'running', attempt: 2 },
      },
    })
  })

  test('is restarted once, and only after it has failed', async () => {
    const [orgId, id] = [ulid(), ulid()]
    await create(orgId, id)
    const registrations = createRegistrations(store)
    expect(await registrations.restart(orgId, id)).toBe(false)
    const endedAt = now.toISOString()
    await registrations.end(orgId, id, { status: 'failed', reason: 'why', endedAt })
    const restarted = await Promise.all([0, 1, 2].map(() => registrations.restart(orgId, id)))
    expect(restarted.filter(Boolean)).toHaveLength(1)
    const again = await registrations.get(orgId, id)
    expect(again).toMatchObject({ status: 'running', attempt: 2, steps: {} })
    expect(again).not.toHaveProperty('endedAt')
  })

  test('stays published when what follows publishing fails', async () => {
    const [orgId, id] = [ulid(), ulid()]
    await create(orgId, id)
    const registrations = createRegistrations(store)
    const publish = { status: 'done', attempt: 1 } as const
    await registrations.writeStep(orgId, id, 'publish', publish, { status: 'published' })
    const endedAt = now.toISOString()
    await registrations.end(orgId, id, { status: 'failed', reason: 'why', endedAt })
    const ended = await registrations.get(orgId, id)
    expect(ended).toMatchObject({ status: 'published', endedAt })
    expect(ended).not.toHaveProperty('reason')
  })

  test('is listed newest first, page by page, to its own organization', async () => {
    const [orgId, other] = [ulid(), ulid()]
    const ids = [ulid(), ulid(), ulid()]
    for (const [index, id] of ids.entries()) await create(orgId, id, index)
    const registrations = createRegistrations(store)
    const first = await registrations.list(orgId, undefined, 2)
    expect(first.items.map(({ registrationId }) => registrationId)).toEqual([ids[2], ids[1]])
    const second = await registrations.list(orgId, undefined, 2, first.cursor)
    expect(second.items.map(({ registrationId }) => registrationId)).toEqual([ids[0]])
    expect((await registrations.list(other, undefined, 2)).items).toEqual([])
    for (const [org, api, cursor] of [
      [other, undefined, first.cursor!],
      [orgId, 'tasks', first.cursor!],
      [orgId, undefined, first.cursor!.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))],
      [orgId, undefined, 'made-up'],
    ] as const)
      await expect(registrations.list(org, api, 2, cursor)).rejects.toBeInstanceOf(InvalidCursor)
  })
})

test('an announcement that is delivered twice is in the inbox once', async () => {
  const inbox = createInbox(store)
  const userId = ulid()
  const announcement = {
    id: ulid(),
    kind: 'version-published' as const,
    organization: 'acme',
    api: 'tasks',
    version: '1.0.0',
    title: 'Tasks',
    registrationId: ulid(),
    createdAt: now.toISOString(),
  }
  await inbox.deliver(userId, announcement)
  await inbox.deliver(userId, announcement)
  const { items } = await inbox.list(userId, 10)
  expect(items).toEqual([expect.objectContaining(announcement)])
})

describe('a session', () => {
  const tokens = { accessToken: 'access', refreshToken: 'refresh', expiresAt: 1 }

  test('is there from the sign-in on, before and after its workflow', async () => {
    const sessions = createSessions(store)
    const userId = ulid()
    const { sessionId, sessionHash } = sessions.newSessionId(userId)
    await sessions.handOver(userId, sessionHash, tokens, now)
    expect(await sessions.find(sessionId)).toEqual({ ...tokens, userId, sessionHash })
    expect(await sessions.create(userId, sessionHash)).toBe(true)
    expect(await sessions.handedOver(userId, sessionHash)).toBeUndefined()
    expect(await sessions.find(sessionId)).toEqual({ ...tokens, userId, sessionHash })
    expect(await sessions.create(userId, sessionHash)).toBe(true)
  })

  test('that ended before its workflow ran is not opened', async () => {
    const sessions = createSessions(store)
    const userId = ulid()
    const { sessionId, sessionHash } = sessions.newSessionId(userId)
    await sessions.handOver(userId, sessionHash, tokens, now)
    await sessions.end(userId, () => true)
    expect(await sessions.create(userId, sessionHash)).toBe(false)
    expect(await sessions.find(sessionId)).toBeUndefined()
  })
})
