import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createApis } from '@portolan/store/apis/apis'
import type { Connection } from '@portolan/store/connection'
import { createOutbox } from '@portolan/store/platform/outbox'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import { type Claims, createClaims } from '@portolan/store/versions/claims'
import { createDocumentation } from '@portolan/store/versions/documentation'
import { createPublisher } from '@portolan/store/versions/publication'
import { createVersions } from '@portolan/store/versions/versions'
import { ulid } from 'ulid'
import { openOwnTables } from './own-tables.ts'
import { freshSlug, publishingIn } from './publishing.ts'

const orgId = ulid()
const waiting = new Set<string>()
let store: Connection
let claims: Claims
beforeAll(async () => {
  store = await openOwnTables()
  claims = createClaims(store, async (_, registrationId) => waiting.has(registrationId))
}, 30_000)
afterAll(() => store.close())

const { claimOf, registrationOf, requestOf, publish: publishIn } = publishingIn(orgId)
const publish = (slug: string, version: string) => publishIn(store, slug, version)

describe('a claim', () => {
  test('is won by one of many at once', async () => {
    const slug = freshSlug()
    const racers = Array.from({ length: 12 }, () => ulid())
    const outcomes = await Promise.all(racers.map((id) => claims.claim(claimOf(slug, id))))
    const winners = racers.filter((_, index) => outcomes[index]?.outcome === 'claimed')
    expect(winners).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.outcome !== 'claimed')
        expect(outcome).toEqual({ outcome: 'busy', registrationId: winners[0] })
  })

  test('is the same when its holder claims again', async () => {
    const claim = claimOf(freshSlug(), ulid())
    await claims.claim(claim)
    expect(await claims.claim(claim)).toEqual({ outcome: 'claimed' })
  })

  test('is given back by its holder alone', async () => {
    const [slug, holder, other] = [freshSlug(), ulid(), ulid()]
    await claims.claim(claimOf(slug, holder))
    await claims.release(claimOf(slug, other))
    expect(await claims.claim(claimOf(slug, other))).toMatchObject({ outcome: 'busy' })
    await claims.release(claimOf(slug, holder))
    expect(await claims.claim(claimOf(slug, other))).toEqual({ outcome: 'claimed' })
  })

  test('of one that waits for approval goes to one of its successors', async () => {
    const [slug, holder] = [freshSlug(), ulid()]
    await claims.claim(claimOf(slug, holder))
    waiting.add(holder)
    const successors = [ulid(), ulid(), ulid()]
    const outcomes = await Promise.all(successors.map((id) => claims.claim(claimOf(slug, id))))
    expect(outcomes.filter(({ outcome }) => outcome === 'claimed')).toEqual([
      { outcome: 'claimed', superseded: holder },
    ])
  })

  test('on a published label tells the same content from other content', async () => {
    const slug = freshSlug()
    const { request } = await publish(slug, '1.0.0')
    const { registrationId } = request.version
    expect(await claims.claim(claimOf(slug, ulid()))).toMatchObject({
      outcome: 'published',
      registrationId,
    })
    expect(await claims.claim(claimOf(slug, ulid(), '1.0.0', 'b'))).toEqual({
      outcome: 'taken',
      registrationId,
    })
  })
})

describe('a publication', () => {
  test('makes version, API, documentation and announcement visible, and ends the claim', async () => {
    const slug = freshSlug()
    const { request, publication } = await publish(slug, '1.0.0')
    expect(publication).toMatchObject({ sequence: 1, first: true, latest: true })
    const api = await createApis(store).findBySlug(orgId, slug)
    expect(api).toMatchObject({ latestVersion: '1.0.0', sequence: 1, title: 'Tasks 1.0.0' })
    expect(await createVersions(store).get(api!.apiId, '1.0.0')).toMatchObject({ sequence: 1 })
    expect(await createDocumentation(store).get(api!.apiId, '1.0.0')).toMatchObject({
      manifestKey: 'manifest of 1.0.0',
    })
    expect(await createOutbox(store).get(request.outboxId)).toMatchObject({
      kind: 'version-published',
      payload: { api: slug, version: '1.0.0' },
    })
    const registration = await createRegistrations(store).get(orgId, request.version.registrationId)
    expect(registration).toMatchObject({ status: 'published', revision: 2 })
  })

  test('without the claim writes nothing at all', async () => {
    const [slug, holder, intruder] = [freshSlug(), ulid(), ulid()]
    await createRegistrations(store).create(registrationOf(intruder))
    await claims.claim(claimOf(slug, holder))
    const request = requestOf(slug, intruder, '1.0.0')
    expect(await createPublisher(store).publish(request)).toEqual({
      outcome: 'lost',
      registrationId: holder,
    })
    expect(await createApis(store).findBySlug(orgId, slug)).toBeUndefined()
    expect(await createOutbox(store).get(request.outboxId)).toBeUndefined()
    expect(await createRegistrations(store).get(orgId, intruder)).toMatchObject({
      status: 'running',
      revision: 1,
    })
  })

  test('that is tried again changes nothing', async () => {
    const slug = freshSlug()
    const { request, publication } = await publish(slug, '1.0.0')
    expect(await createPublisher(store).publish(request)).toEqual(publication)
    const api = await createApis(store).findBySlug(orgId, slug)
    expect(await createVersions(store).listAll(api!.apiId)).toHaveLength(1)
  })

  test('of many versions at once numbers each and names the latest', async () => {
    const slug = freshSlug()
    const labels = ['1.0.0', '1.1.0', '2.0.0', '1.2.0', '1.10.0', '2.1.0-beta.1']
    const all = await Promise.all(labels.map((label) => publish(slug, label)))
    const sequences = all.map(({ publication }) =>
      publication.outcome === 'published' ? publication.sequence : 0,
    )
    expect(sequences.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    const api = await createApis(store).findBySlug(orgId, slug)
    expect(api).toMatchObject({ sequence: 6, latestVersion: '2.0.0', title: 'Tasks 2.0.0' })
  }, 30_000)
})
