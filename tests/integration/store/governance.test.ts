import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Connection } from '@portolan/store/connection'
import { InvalidCursor } from '@portolan/store/cursor'
import { createSettings, type NewRevision } from '@portolan/store/governance/settings'
import { organizationEntities } from '@portolan/store/organizations/organizations'
import { createTeams } from '@portolan/store/organizations/teams'
import { type AuditEvent, createAudit } from '@portolan/store/platform/audit'
import { ulid } from 'ulid'
import { openOwnTables } from './own-tables.ts'

let store: Connection
beforeAll(async () => {
  store = await openOwnTables()
}, 30_000)
afterAll(() => store.close())

const day = (number: number) => new Date(`2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`)

const revision = (text: string, effective: number): NewRevision => ({
  text,
  createdBy: 'an-owner',
  createdAt: day(1).toISOString(),
  effectiveFrom: day(effective).toISOString(),
})

describe('a setting', () => {
  test('has neither a current nor an upcoming revision before the first', async () => {
    const settings = createSettings(store)
    expect(await settings.standing({ orgId: ulid() }, 'policy', day(1))).toEqual({ head: 0 })
  })

  test('binds from its date on; until then the one before does', async () => {
    const settings = createSettings(store)
    const scope = { orgId: ulid() }
    await settings.add(scope, 'ruleset', revision('first', 1))
    await settings.add(scope, 'ruleset', revision('second', 10))
    expect(await settings.standing(scope, 'ruleset', day(9))).toMatchObject({
      current: { revision: 1, text: 'first' },
      upcoming: { revision: 2, text: 'second' },
      head: 2,
    })
    expect(await settings.standing(scope, 'ruleset', day(10))).toEqual({
      current: { revision: 2, ...revision('second', 10) },
      head: 2,
    })
  })

  test('that is newer wins over one that was to bind later', async () => {
    const settings = createSettings(store)
    const scope = { orgId: ulid() }
    await settings.add(scope, 'policy', revision('later', 20))
    await settings.add(scope, 'policy', revision('at once', 1))
    expect((await settings.current(scope, 'policy', day(25)))?.text).toBe('at once')
    expect(await settings.upcoming(scope, 'policy', day(5))).toBeUndefined()
  })

  test('of several to come, the next one is told', async () => {
    const settings = createSettings(store)
    const scope = { orgId: ulid() }
    for (const [text, effective] of [
      ['third', 20],
      ['second', 10],
      ['replaces the second', 10],
    ] as const)
      await settings.add(scope, 'policy', revision(text, effective))
    expect((await settings.upcoming(scope, 'policy', day(5)))?.text).toBe('replaces the second')
  })

  test('is changed by one of those who saw the same revision', async () => {
    const settings = createSettings(store)
    const scope = { orgId: ulid() }
    const added = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) =>
        settings.add(scope, 'policy', { ...revision(text, 1), expectedRevision: 0 }),
      ),
    )
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(added.find(Boolean)).toMatchObject({ revision: 1 })
  })

  test('keeps every revision of those who did not look', async () => {
    const settings = createSettings(store)
    const scope = { orgId: ulid() }
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => settings.add(scope, 'policy', revision(text, 1))),
    )
    const { items } = await settings.list(scope, 'policy', { limit: 10 })
    expect(items.map((each) => each.revision)).toEqual([4, 3, 2, 1])
    expect(items.map(({ text }) => text).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('of an API is none of its organization, and a policy no ruleset', async () => {
    const settings = createSettings(store)
    const orgId = ulid()
    await settings.add({ orgId, apiId: ulid() }, 'policy', revision('of an API', 1))
    expect(await settings.current({ orgId }, 'policy', day(2))).toBeUndefined()
    await settings.add({ orgId }, 'policy', revision('a policy', 1))
    expect(await settings.current({ orgId }, 'ruleset', day(2))).toBeUndefined()
  })

  test('is listed page by page, with cursors of its own', async () => {
    const settings = createSettings(store)
    const scope = { orgId: ulid() }
    // Past 9 and 99 the order of numbers and the order of their digits part.
    for (let count = 0; count < 12; count++)
      await settings.add(scope, 'policy', { ...revision('', 1), expectedRevision: count })
    const first = await settings.list(scope, 'policy', { limit: 7 })
    const second = await settings.list(scope, 'policy', { limit: 7, cursor: first.cursor! })
    const numbers = [...first.items, ...second.items].map((each) => each.revision)
    expect(numbers).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    await expect(
      settings.list({ orgId: ulid() }, 'policy', { limit: 7, cursor: first.cursor! }),
    ).rejects.toThrow(InvalidCursor)
  })
})

describe('a team', () => {
  const member = async (orgId: string, userId: string) => {
    await organizationEntities(store).members.put({ orgId, userId, role: 'approver' }).go()
  }

  test('is kept with its members and can be changed and dissolved', async () => {
    const teams = createTeams(store)
    const orgId = ulid()
    await member(orgId, 'ada')
    await member(orgId, 'bob')
    await teams.put(orgId, { slug: 'payments', name: 'Zahlungen', members: ['ada'] })
    await teams.put(orgId, { slug: 'payments', name: 'Payments', members: ['ada', 'bob'] })
    await teams.put(orgId, { slug: 'core', name: 'Core', members: [] })
    expect(await teams.list(orgId)).toEqual([
      { slug: 'core', name: 'Core', members: [] },
      { slug: 'payments', name: 'Payments', members: ['ada', 'bob'] },
    ])
    expect(await teams.remove(orgId, 'payments')).toBe(true)
    expect(await teams.remove(orgId, 'payments')).toBe(false)
    expect((await teams.list(orgId)).map(({ slug }) => slug)).toEqual(['core'])
  })

  test('takes nobody from outside the organization', async () => {
    const teams = createTeams(store)
    const orgId = ulid()
    await member(orgId, 'ada')
    const team = { slug: 'core', name: 'Core', members: ['ada', 'mallory'] }
    expect(await teams.put(orgId, team)).toEqual({ outcome: 'strangers', strangers: ['mallory'] })
    expect(await teams.list(orgId)).toEqual([])
  })

  test('loses whoever leaves the organization', async () => {
    const teams = createTeams(store)
    const orgId = ulid()
    await member(orgId, 'ada')
    await teams.put(orgId, { slug: 'core', name: 'Core', members: ['ada'] })
    await organizationEntities(store).members.delete({ orgId, userId: 'ada' }).go()
    expect(await teams.list(orgId)).toMatchObject([{ slug: 'core', members: [] }])
  })
})

describe('the audit trail', () => {
  const eventOf = (orgId: string, change: Partial<AuditEvent> = {}): AuditEvent => ({
    orgId,
    id: ulid(),
    action: 'policy-changed',
    at: day(1).toISOString(),
    by: 'an-owner',
    summary: 'Revision 2 of the policy.',
    ...change,
  })

  test('keeps an event once, as it was first recorded', async () => {
    const audit = createAudit(store)
    const event = eventOf(ulid(), { reason: 'because', selfApproved: true, api: 'tasks' })
    await audit.record(event)
    await audit.record({ ...event, summary: 'Something else.' })
    expect(await audit.list(event.orgId, { limit: 10 })).toEqual({ items: [event] })
  })

  test('is read newest first, page by page, also of one API only', async () => {
    const audit = createAudit(store)
    const orgId = ulid()
    const ids = [1, 2, 3, 4, 5].map((number) => ulid(day(number).getTime()))
    for (const [index, id] of ids.entries())
      await audit.record(eventOf(orgId, { id, ...(index % 2 === 0 && { api: 'tasks' }) }))
    const first = await audit.list(orgId, { limit: 3 })
    const second = await audit.list(orgId, { limit: 3, cursor: first.cursor! })
    const read = [...first.items, ...second.items].map(({ id }) => id)
    expect(read).toEqual(ids.toReversed())
    const ofApi = await audit.list(orgId, { api: 'tasks', limit: 10 })
    expect(ofApi.items.map(({ id }) => id)).toEqual([ids[4], ids[2], ids[0]])
    expect((await audit.list(ulid(), { limit: 10 })).items).toEqual([])
    await expect(
      audit.list(orgId, { api: 'tasks', limit: 3, cursor: first.cursor! }),
    ).rejects.toThrow(InvalidCursor)
  })
})
