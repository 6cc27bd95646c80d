import { beforeAll, expect, test } from '@jest/globals'
import { createOutbox } from '@portolan/store/platform/outbox'
import { type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { eventually } from '../support/gate.ts'
import { register } from '../support/register.ts'

const faulty = faultyInstance('withdrawal-faults', 14_820)
let owner: Session
beforeAll(async () => {
  const { instance } = faulty
  owner = await signIn({ ...instance, ...instance.urls, env: instance.env }, 'owner')
})

for (const part of ['worker', 'api', 'temporal'] as const)
  test(`a withdrawal during which ${part} is killed is done, whole and once`, async () => {
    const api = freshSlug(part)
    for (const version of ['1.0.0', '1.1.0'])
      await register(faulty.publisher, tasksApi({ version }), { api })
    const asked = owner
      .request('POST', `/orgs/acme/apis/${api}/versions/1.1.0/withdrawal`, {
        json: { reason: 'killed on the way' },
      })
      .catch(() => undefined)
    await eventually(
      async () => (await whatIsLeftOf(api)) ?? ((await isHidden(api)) || undefined),
      'a withdrawal that is under way',
    )
    await faulty.instance.part(part).kill('SIGKILL')
    await faulty.instance.part(part).healthy()
    await asked

    await eventually(
      async () => (await isHidden(api)) || undefined,
      'a version that is hidden',
      60_000,
    )
    const { body } = await read(`/apis/${api}`)
    expect(body).toMatchObject({ latestVersion: '1.0.0', versions: 1 })
    // When nothing is left to do, everything was done.
    await eventually(
      async () => ((await whatIsLeftOf(api)) ? undefined : true),
      'an empty outbox',
      60_000,
    )
    // A worker that was killed may have taken the message; the queue gives it again after a minute.
    await eventually(
      async () => (await timesAnnounced(api)) || undefined,
      'the announcement',
      90_000,
    )
    expect(await timesAnnounced(api)).toBe(1)
  }, 300_000)

/** A row of the outbox that is about the withdrawal. */
async function whatIsLeftOf(api: string) {
  const rows = await createOutbox(faulty.store).oldest(new Date(Date.now() + 60_000), 100)
  return rows.find(
    ({ kind, payload }) =>
      (kind === 'start-withdrawal' && payload['slug'] === api) ||
      (kind === 'version-withdrawn' && payload['api'] === api),
  )
}

/** The API itself may be the part that was killed. */
const read = (path: string) =>
  owner
    .request<Record<string, unknown>>('GET', `/orgs/acme${path}`)
    .catch(() => ({ status: 0, body: {} }))

const isHidden = async (api: string): Promise<boolean> =>
  (await read(`/apis/${api}/versions/1.1.0`)).status === 404

async function timesAnnounced(api: string): Promise<number> {
  const { body } = await owner.request<{ items: { kind: string; api?: string }[] }>(
    'GET',
    '/inbox?limit=200',
  )
  return body.items.filter((each) => each.kind === 'version-withdrawn' && each.api === api).length
}
