import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RunningInstance } from '@portolan/local/start'
import { type Session, send, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import { startEmpty } from '../support/shared-instance.ts'

let instance: RunningInstance
let publisher: Session
beforeAll(async () => {
  ;({ instance } = await startEmpty('outage', {
    portBase: 14_200,
    samples: false,
    only: ['organizations', 'api', 'worker'],
  }))
  publisher = await signIn({ ...instance, ...instance.urls, env: instance.env }, 'publisher')
}, 120_000)
afterAll(() => instance.stop(), 30_000)

const outageMs = 30_000

describe('an outage of half a minute', () => {
  for (const [what, part] of [
    ['S3', 'storage'],
    ['DynamoDB', 'tables'],
  ] as const)
    test(`of ${what} delays registrations and loses none`, async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          register(publisher, tasksApi(), { api: freshSlug('outage'), wait: 0 }),
        ),
      )
      await instance.part(part).stop()
      await new Promise((done) => setTimeout(done, outageMs))
      await instance.part(part).start()
      for (const { body } of answers)
        expect(await follow(publisher, body.id, undefined, 120_000)).toMatchObject({
          status: 'published',
        })
    }, 240_000)

  test('of Temporal loses no registration, and people can sign in', async () => {
    await instance.part('temporal').stop()
    const { status, body } = await register(publisher, tasksApi(), {
      api: freshSlug('outage'),
      wait: 0,
    })
    expect({ status, registration: body.status }).toEqual({ status: 202, registration: 'running' })
    const { email, password } = instance.users.find(({ role }) => role === 'viewer')!
    const login = await send<{ sessionId: string }>(instance.urls.api, 'POST', '/auth/login', {
      json: { email, password },
    })
    expect(login.status).toBe(200)
    const session = { 'portolan-session': login.body.sessionId }
    expect(
      (await send(instance.urls.api, 'GET', '/auth/session', { headers: session })).status,
    ).toBe(200)
    await instance.part('temporal').start()
    expect(await follow(publisher, body.id, undefined, 90_000)).toMatchObject({
      status: 'published',
    })
  }, 180_000)

  test('of every worker leaves records readable, and a registration waits for one', async () => {
    const before = await register(publisher, tasksApi(), { api: freshSlug('worker') })
    await instance.part('worker').stop()
    const path = `/orgs/acme/registrations/${before.body.id}`
    expect((await publisher.request('GET', path)).body).toMatchObject({ status: 'published' })
    const { status, body } = await register(publisher, tasksApi(), {
      api: freshSlug('worker'),
      wait: 0,
    })
    expect(status).toBe(202)
    await instance.part('worker').start()
    expect(await follow(publisher, body.id, undefined, 90_000)).toMatchObject({
      status: 'published',
    })
  }, 180_000)
})
