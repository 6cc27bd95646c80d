import { expect, test } from '@jest/globals'
import type { components } from '@portolan/specs/types'
import { createApis } from '@portolan/store/apis/apis'
import { createBlobs } from '@portolan/store/content/blobs'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createVersions, versionEntity } from '@portolan/store/versions/versions'
import { signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { register } from '../support/register.ts'
import { followReview, startReview } from '../support/review.ts'

const faulty = faultyInstance('review-faults', 14_700)

const versionsMade = 240

/** Publishes one description for real, and many more like it in the store alone: that takes a second, not minutes. */
async function makeFleet(): Promise<void> {
  const api = freshSlug('fleet')
  await register(faulty.publisher, tasksApi(), { api })
  const { store } = faulty
  const { orgId } = (await createOrganizations(store).findBySlug('acme'))!
  const { apiId } = (await createApis(store).findBySlug(orgId, api))!
  const version = (await createVersions(store).get(apiId, '1.0.0'))!
  const blobs = createBlobs(store)
  const bundle = await blobs.getJson<{ info: object }>(version.content.bundle)
  for (let number = 1; number < versionsMade; number++) {
    const info = { ...bundle.info, title: `Tasks ${number}` }
    const content = { ...version.content, bundle: await blobs.putJson(orgId, { ...bundle, info }) }
    const row = { ...version, version: `1.0.${number}`, sequence: number + 1, content }
    await versionEntity(store).put(row).go()
  }
}

function signInAsOwner() {
  const { instance } = faulty
  return signIn({ ...instance, ...instance.urls }, 'owner')
}

test('a review whose worker is killed half-way goes on and counts every version once', async () => {
  await makeFleet()
  const owner = await signInAsOwner()
  const id = await startReview(owner, 'ruleset', 'extends: [recommended, security]')
  const halfway = await followReview(owner, id, ({ progress }) => progress.done >= 20)
  expect(halfway.status).toBe('running')
  await faulty.instance.part('worker').kill('SIGKILL')
  const left = await followReview(owner, id, () => true)
  expect(left.progress.done).toBeLessThan(versionsMade)
  await faulty.instance.part('worker').healthy()

  const review = await followReview(owner, id, undefined, 90_000)
  expect(review).toMatchObject({
    status: 'completed',
    progress: { done: versionsMade, total: versionsMade },
  })
  const { body } = await owner.request<{ items: components['schemas']['ReviewResult'][] }>(
    'GET',
    `/orgs/acme/reviews/${id}/results?limit=200`,
  )
  expect(new Set(body.items.map(({ version }) => version)).size).toBe(200)
  expect(review.counts.pass + review.counts.fail).toBe(versionsMade)
}, 180_000)

test('a review that is cancelled keeps what it found', async () => {
  const owner = await signInAsOwner()
  const id = await startReview(owner, 'ruleset', 'extends: [recommended, design]')
  await followReview(owner, id, ({ progress }) => progress.done >= 20)
  expect((await owner.request('DELETE', `/orgs/acme/reviews/${id}`)).status).toBe(202)
  const review = await followReview(owner, id)
  expect(review.status).toBe('cancelled')
  expect(review.progress.done).toBeLessThan(versionsMade)
  const { body } = await owner.request<{ items: unknown[] }>(
    'GET',
    `/orgs/acme/reviews/${id}/results?limit=200`,
  )
  expect(body.items).toHaveLength(Math.min(200, review.progress.done))
}, 60_000)
