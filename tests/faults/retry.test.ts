import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { RunningInstance } from '@portolan/local/start'
import type { Connection } from '@portolan/store/connection'
import { createBlobs, sha256Of } from '@portolan/store/content/blobs'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { type Registration, type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { openStore } from '../support/open-store.ts'
import { follow, register } from '../support/register.ts'
import { startEmpty } from '../support/shared-instance.ts'

let instance: RunningInstance
let publisher: Session
let store: Connection
beforeAll(async () => {
  ;({ instance } = await startEmpty('retry', {
    portBase: 14_400,
    samples: false,
    only: ['organizations', 'api', 'worker'],
  }))
  publisher = await signIn({ ...instance, ...instance.urls, env: instance.env }, 'publisher')
  store = openStore(instance.env)
}, 120_000)
afterAll(async () => {
  store.close()
  await instance.stop()
}, 30_000)

test('a registration whose content was lost fails for good, and runs again once it is back', async () => {
  const api = freshSlug('retry')
  const bytes = Buffer.from(tasksApi({ title: api }))
  const organization = await createOrganizations(store).findBySlug('acme')
  const blobs = createBlobs(store)
  const { orgId } = organization!
  const key = blobs.keyOf(orgId, sha256Of(bytes))

  await instance.part('worker').stop()
  const { status, body } = await register(publisher, bytes, { api, wait: 0 })
  expect(status).toBe(202)
  await store.s3.send(new DeleteObjectCommand({ Bucket: store.bucket, Key: key }))
  await instance.part('worker').start()
  const failed = await follow(publisher, body.id)
  expect(failed).toMatchObject({ status: 'failed', attempt: 1 })
  expect(failed.reason).toContain('no longer in storage')
  expect((await publisher.request('GET', `/orgs/acme/apis/${api}`)).status).toBe(404)

  await blobs.put(orgId, bytes, 'application/json')
  const retried = await publisher.request<Registration>(
    'POST',
    `/orgs/acme/registrations/${body.id}/retry`,
  )
  expect(retried).toMatchObject({ status: 202, body: { id: body.id, attempt: 2 } })
  expect(await follow(publisher, body.id)).toMatchObject({ status: 'published', attempt: 2, api })
  const again = await publisher.request('POST', `/orgs/acme/registrations/${body.id}/retry`)
  expect(again.status).toBe(409)
}, 180_000)
