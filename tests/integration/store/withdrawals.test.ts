import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createApis } from '@portolan/store/apis/apis'
import { createCatalog } from '@portolan/store/apis/catalog'
import type { Connection } from '@portolan/store/connection'
import { createAudit } from '@portolan/store/platform/audit'
import { createOutbox } from '@portolan/store/platform/outbox'
import { createClaims } from '@portolan/store/versions/claims'
import { createDocumentation } from '@portolan/store/versions/documentation'
import { createVersions } from '@portolan/store/versions/versions'
import { createWithdrawals, type WithdrawalRequest } from '@portolan/store/versions/withdrawals'
import { ulid } from 'ulid'
import { openOwnTables } from './own-tables.ts'
import { freshSlug, publishingIn } from './publishing.ts'

const orgId = ulid()
const { claimOf, publish } = publishingIn(orgId)
let store: Connection
beforeAll(async () => {
  store = await openOwnTables()
}, 30_000)
afterAll(() => store.close())

function requestOf(slug: string, version: string): WithdrawalRequest {
  const at = new Date().toISOString()
  return {
    orgId,
    slug,
    version,
    withdrawal: { reason: 'a test', withdrawnAt: at, withdrawnBy: 'an-owner' },
    outboxId: ulid(),
    announcement: { orgId, organization: 'acme', api: slug, version },
    audited: {
      orgId,
      id: ulid(),
      action: 'version-withdrawn',
      at,
      by: 'an-owner',
      api: slug,
      summary: 'It was withdrawn.',
    },
  }
}
const withdraw = (request: WithdrawalRequest) => createWithdrawals(store).withdraw(request)
const find = async (slug: string) => (await createApis(store).findBySlug(orgId, slug))!

describe('a withdrawal', () => {
  test('hides the version, and shows the one before with all that it had', async () => {
    const slug = freshSlug()
    await publish(store, slug, '1.0.0', { score: 70, contact: { name: 'The keepers' } })
    await publish(store, slug, '1.1.0', { operations: 9, webhooks: 3 })
    expect(await find(slug)).toMatchObject({ operations: 9, webhooks: 3 })
    expect(await find(slug)).not.toHaveProperty('score')
    const request = requestOf(slug, '1.1.0')
    expect(await withdraw(request)).toEqual({ outcome: 'withdrawn' })
    const api = await find(slug)
    expect(api).toMatchObject({
      latestVersion: '1.0.0',
      operations: 2,
      webhooks: 0,
      score: 70,
      contact: { name: 'The keepers' },
      withdrawn: 1,
    })
    expect(await createVersions(store).listVisible(api.apiId)).toHaveLength(1)
    expect(await createDocumentation(store).get(api.apiId, '1.1.0')).toBeUndefined()
    expect(await createOutbox(store).get(request.outboxId)).toMatchObject({
      kind: 'version-withdrawn',
      payload: { api: slug, title: 'Tasks 1.1.0' },
    })
  })

  test('that is tried again says what it said, and nothing twice', async () => {
    const slug = freshSlug()
    await publish(store, slug, '1.0.0')
    const request = requestOf(slug, '1.0.0')
    await withdraw(request)
    expect(await withdraw(request)).toEqual({ outcome: 'withdrawn' })
    expect(await find(slug)).toMatchObject({ sequence: 1, withdrawn: 1 })
    const { items } = await createAudit(store).list(orgId, { api: slug, limit: 10 })
    expect(items).toHaveLength(1)
  })

  test('of the last version leaves an API that has none, and of none does nothing', async () => {
    const slug = freshSlug()
    await publish(store, slug, '1.0.0', { score: 70 })
    await withdraw(requestOf(slug, '1.0.0'))
    const api = await find(slug)
    expect(api).toMatchObject({ title: 'Tasks 1.0.0', operations: 0, schemas: 0 })
    for (const gone of ['latestVersion', 'latestPublishedAt', 'score'])
      expect(api).not.toHaveProperty(gone)
    expect(await withdraw(requestOf(slug, '2.0.0'))).toEqual({ outcome: 'unknown' })
    expect(await withdraw(requestOf(freshSlug(), '1.0.0'))).toEqual({ outcome: 'unknown' })
  })

  test('keeps the label from being claimed', async () => {
    const slug = freshSlug()
    const { request } = await publish(store, slug, '1.0.0')
    await withdraw(requestOf(slug, '1.0.0'))
    const claims = createClaims(store, async () => false)
    for (const sha256 of ['a', 'b'])
      expect(await claims.claim(claimOf(slug, ulid(), '1.0.0', sha256))).toEqual({
        outcome: 'withdrawn',
        registrationId: request.version.registrationId,
      })
  })

  test('beside publications and other withdrawals leaves the right latest version', async () => {
    const slug = freshSlug()
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await publish(store, slug, version)
    await Promise.all([
      withdraw(requestOf(slug, '1.2.0')),
      publish(store, slug, '1.3.0'),
      withdraw(requestOf(slug, '1.1.0')),
      publish(store, slug, '1.1.5'),
    ])
    expect(await find(slug)).toMatchObject({ latestVersion: '1.3.0', sequence: 5, withdrawn: 2 })
    await withdraw(requestOf(slug, '1.3.0'))
    expect(await find(slug)).toMatchObject({ latestVersion: '1.1.5', withdrawn: 3 })
  }, 30_000)
})

describe('a catalog', () => {
  const auditOf = (slug: string) => requestOf(slug, '').audited

  test('that is refreshed is as one that is read anew', async () => {
    const own = ulid()
    const { publish: publishThere } = publishingIn(own)
    const catalog = createCatalog(store)
    const apis = createApis(store)
    const slugs = [freshSlug(), freshSlug(), freshSlug()]
    await publishThere(store, slugs[0]!, '1.0.0')
    await publishThere(store, slugs[1]!, '1.0.0')
    let known = await catalog.read(own, await catalog.counters(own))
    const steps = [
      () => publishThere(store, slugs[2]!, '1.0.0'),
      () => publishThere(store, slugs[0]!, '2.0.0'),
      async () => {
        const api = (await apis.findBySlug(own, slugs[1]!))!
        const audited = { ...auditOf(api.slug), orgId: own }
        expect(await apis.change(api, { visibility: 'public' }, audited)).toBe(true)
      },
      () => withdraw({ ...requestOf(slugs[0]!, '2.0.0'), orgId: own }),
    ]
    for (const step of steps) {
      await step()
      const counters = await catalog.counters(own)
      known = await catalog.refresh(own, counters, known)
      const anew = await catalog.read(own, counters)
      const sorted = (all: typeof known.apis) => all.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
      expect(sorted(known.apis)).toEqual(sorted(anew.apis))
      expect(known.revisions).toEqual(anew.revisions)
    }
  }, 30_000)

  test('shows outsiders what is public, as long as it is', async () => {
    const slug = freshSlug()
    await publish(store, slug, '1.0.0')
    const apis = createApis(store)
    expect(await apis.findPublic(orgId, slug)).toBeUndefined()
    expect(await apis.change(await find(slug), { visibility: 'public' }, auditOf(slug))).toBe(true)
    expect(await apis.findPublic(orgId, slug)).toMatchObject({ slug, revision: 1 })
    expect(await apis.hasPublic(orgId)).toBe(true)
    const change = { visibility: 'private' } as const
    expect(await apis.change(await find(slug), change, auditOf(slug))).toBe(true)
    expect(await apis.findPublic(orgId, slug)).toBeUndefined()
    expect(await apis.hasPublic(orgId)).toBe(false)
  })

  test('takes one of two changes to what both have seen', async () => {
    const slug = freshSlug()
    await publish(store, slug, '1.0.0')
    const seen = await find(slug)
    const changes = ['one', 'other'].map((tag) =>
      createApis(store).change(seen, { tags: [tag] }, auditOf(slug)),
    )
    expect((await Promise.all(changes)).filter(Boolean)).toEqual([true])
  })
})
