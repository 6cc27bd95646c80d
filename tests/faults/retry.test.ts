import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from '@jest/globals'
import { createBlobs, sha256Of } from '@portolan/store/content/blobs'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import type { Registration } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { follow, register } from '../support/register.ts'

const faulty = faultyInstance('retry', 14_400)

test('a registration whose content was lost fails for good, and runs again once it is back', async () => {
  const api = freshSlug('retry')
  const bytes = Buffer.from(tasksApi({ title: api }))
  const organization = await createOrganizations(faulty.store).findBySlug('acme')
  const blobs = createBlobs(faulty.store)
  const { orgId } = organization!
  const key = blobs.keyOf(orgId, sha256Of(bytes))

  await faulty.instance.part('worker').stop()
  const { status, body } = await register(faulty.publisher, bytes, { api, wait: 0 })
  expect(status).toBe(202)
  await faulty.store.s3.send(new DeleteObjectCommand({ Bucket: faulty.store.bucket, Key: key }))
  await faulty.instance.part('worker').start()
  const failed = await follow(faulty.publisher, body.id)
  expect(failed).toMatchObject({ status: 'failed', attempt: 1 })
  expect(failed.reason).toContain('no longer in storage')
  expect((await faulty.publisher.request('GET', `/orgs/acme/apis/${api}`)).status).toBe(404)

  await blobs.put(orgId, bytes, 'application/json')
  const retried = await faulty.publisher.request<Registration>(
    'POST',
    `/orgs/acme/registrations/${body.id}/retry`,
  )
  expect(retried).toMatchObject({ status: 202, body: { id: body.id, attempt: 2 } })
  expect(await follow(faulty.publisher, body.id)).toMatchObject({
    status: 'published',
    attempt: 2,
    api,
  })
  const again = await faulty.publisher.request('POST', `/orgs/acme/registrations/${body.id}/retry`)
  expect(again.status).toBe(409)
}, 180_000)
