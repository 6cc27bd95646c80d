import { beforeAll, describe, expect, test } from '@jest/globals'
import type { components } from '@portolan/specs/types'
import { type Answer, type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { inInbox } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'

type Version = components['schemas']['Version']
type Api = components['schemas']['Api']

const instance = runningInstance()
const api = freshSlug('withdrawn')
let owner: Session
let publisher: Session
beforeAll(async () => {
  owner = await signIn(instance, 'owner')
  publisher = await signIn(instance, 'publisher')
  for (const version of ['1.0.0', '1.1.0', '1.2.0'])
    await register(publisher, tasksApi({ version, title: `Tasks ${version}` }), { api })
}, 60_000)

const withdraw = (session: Session, version: string): Promise<Answer<Version>> =>
  session.request('POST', `/orgs/acme/apis/${api}/versions/${version}/withdrawal`, {
    json: { reason: 'a secret is in it' },
  })
const get = <T = Api>(path = ''): Promise<Answer<T>> =>
  publisher.request('GET', `/orgs/acme/apis/${api}${path}`)

describe('a version that is withdrawn', () => {
  test('is withdrawn by owners alone, and by two at once', async () => {
    expect((await withdraw(publisher, '1.2.0')).status).toBe(403)
    const answers = await Promise.all([withdraw(owner, '1.2.0'), withdraw(owner, '1.2.0')])
    for (const { status, body } of answers)
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { status: 'withdrawn', latest: false, withdrawal: { reason: 'a secret is in it' } },
      })
  })

  test('is found nowhere', async () => {
    for (const path of [
      '/versions/1.2.0',
      '/versions/1.2.0/description',
      '/changes/1.0.0..1.2.0',
      '/changes/1.2.0..1.0.0',
    ])
      expect((await get(path)).status).toBe(404)
    const docs = await publisher.request('GET', `/orgs/acme/docs/${api}/1.2.0`)
    expect(docs.status).toBe(404)
    const { body } = await get<{ items: Version[] }>('/versions')
    expect(body.items.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0'])
  })

  test('leaves the version before as the latest', async () => {
    expect((await get()).body).toMatchObject({
      latestVersion: '1.1.0',
      title: 'Tasks 1.1.0',
      versions: 2,
    })
    expect((await get<Version>('/versions/latest')).body).toMatchObject({ version: '1.1.0' })
  })

  test('keeps its label, for the same content and for other content', async () => {
    for (const title of ['Tasks 1.2.0', 'Tasks, others', 'Tasks 1.2.0'])
      expect(
        await register(publisher, tasksApi({ version: '1.2.0', title }), { api }),
      ).toMatchObject({
        status: 409,
        body: { code: 'version-exists', detail: expect.stringContaining('was withdrawn') },
      })
  })

  test('is no version to compare with', async () => {
    const { body } = await register(publisher, tasksApi({ version: '1.3.0' }), { api })
    expect(body).toMatchObject({ status: 'published', changes: { against: '1.1.0' } })
  })

  test('is told to everybody once, and to the audit trail', async () => {
    const { body: trail } = await owner.request<{ items: { action: string; reason?: string }[] }>(
      'GET',
      `/orgs/acme/audit?api=${api}`,
    )
    expect(trail.items.filter(({ action }) => action === 'version-withdrawn')).toMatchObject([
      { reason: 'a secret is in it', version: '1.2.0' },
    ])
    const isThis = ({ kind, api: of }: { kind: string; api?: string }) =>
      kind === 'version-withdrawn' && of === api
    await inInbox(publisher, isThis, 'word of the withdrawal')
    const { body } = await publisher.request<{ items: { kind: string; api?: string }[] }>(
      'GET',
      '/inbox?limit=200',
    )
    expect(body.items.filter(isThis)).toHaveLength(1)
  })

  test('that is unknown is a 404', async () => {
    expect((await withdraw(owner, '9.9.9')).status).toBe(404)
    expect((await withdraw(owner, 'latest')).status).toBe(404)
  })
})

test('an API without any version left is there, and empty', async () => {
  for (const version of ['1.0.0', '1.1.0', '1.3.0']) await withdraw(owner, version)
  const { status, body } = await get()
  expect(status).toBe(200)
  expect(body).toMatchObject({ versions: 0, operations: 0 })
  expect(body).not.toHaveProperty('latestVersion')
  expect((await get('/versions/latest')).status).toBe(404)
  expect((await get('/versions')).body).toMatchObject({ items: [] })
  const { body: next } = await register(publisher, tasksApi({ version: '2.0.0' }), { api })
  expect(next.status).toBe('published')
  expect((await get()).body).toMatchObject({ latestVersion: '2.0.0', versions: 1 })
})
