import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { expect, test } from '@jest/globals'
import type { Connection } from '@portolan/store/connection'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import type { Step } from '@portolan/store/registrations/registration'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { githubDescription } from '../support/corpus.ts'
import { freshSlug } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { reachStep } from '../support/reach-step.ts'
import { follow, register } from '../support/register.ts'

const faulty = faultyInstance('documenting', 14_600)

test('a worker that is killed half-way through GitHub’s 13 MB goes on where it was', async () => {
  const api = freshSlug('github')
  const { body } = await register(faulty.publisher, githubDescription(), { api, wait: 0 })
  await reachStep(faulty.store, api, 'buildDocumentation')
  const [first] = await reportsUntil(faulty.store, body.id, ({ length }) => length >= 2)
  await faulty.instance.part('worker').kill('SIGKILL')
  const before = await objects(faulty.store)
  const resumed = reportsUntil(faulty.store, body.id, (reports) => reports.at(-1)?.attempt === 2)
  await faulty.instance.part('worker').healthy()

  const ended = await follow(faulty.publisher, body.id, undefined, 120_000)
  expect(ended).toMatchObject({ status: 'published', api })
  const step = ended.steps.find(({ name }) => name === 'buildDocumentation')
  expect(step).toMatchObject({ status: 'done', attempt: 2 })
  expect(step).not.toHaveProperty('progress')

  const goneOn = (await resumed).at(-1)
  expect(goneOn?.progress?.done).toBeGreaterThan(first?.progress?.done ?? 0)
  const after = await objects(faulty.store)
  for (const [key, storedAt] of before) expect([key, after.get(key)]).toEqual([key, storedAt])

  const path = `/orgs/acme/docs/${api}/latest`
  const { body: manifest } = await faulty.publisher.request<{ operations: { slug: string }[] }>(
    'GET',
    path,
  )
  // Of every slice some, also of those that were made before.
  for (const { slug } of manifest.operations.filter((_, index) => index % 100 === 0))
    expect(
      (await faulty.publisher.request('GET', `${path}/operations/${slug}`)).body,
    ).toMatchObject({ slug })
}, 240_000)

/** What a registration tells of its documentation, in the table itself, until it has told enough. */
async function reportsUntil(
  store: Connection,
  id: string,
  isEnough: (reports: Step[]) => boolean,
): Promise<Step[]> {
  const organization = await createOrganizations(store).findBySlug('acme')
  const registrations = createRegistrations(store)
  const reports: Step[] = []
  for (const deadline = Date.now() + 90_000; !isEnough(reports);) {
    if (Date.now() > deadline) throw new Error('The documentation did not get that far')
    const registration = await registrations.get(organization!.orgId, id)
    const step = registration?.steps.buildDocumentation
    if (step?.progress && step.progress.done !== reports.at(-1)?.progress?.done) reports.push(step)
  }
  return reports
}

/** Every object of the store, and when it was written. */
async function objects({ s3, bucket }: Connection): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  let token: string | undefined
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: token }),
    )
    for (const { Key = '', LastModified } of page.Contents ?? [])
      found.set(Key, LastModified?.getTime() ?? 0)
    token = page.NextContinuationToken
  } while (token)
  return found
}
