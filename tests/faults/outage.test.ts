import { describe, expect, test } from '@jest/globals'
import { send } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { follow, register } from '../support/register.ts'

const faulty = faultyInstance('outage', 14_200)

const outageMs = 30_000

describe('an outage of half a minute', () => {
  for (const [what, part] of [
    ['S3', 'storage'],
    ['DynamoDB', 'tables'],
  ] as const)
    test(`of ${what} delays registrations and loses none`, async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          register(faulty.publisher, tasksApi(), { api: freshSlug('outage'), wait: 0 }),
        ),
      )
      await faulty.instance.part(part).stop()
      await new Promise((done) => setTimeout(done, outageMs))
      await faulty.instance.part(part).start()
      for (const { body } of answers)
        expect(await follow(faulty.publisher, body.id, undefined, 120_000)).toMatchObject({
          status: 'published',
        })
    }, 240_000)

  test('of Temporal loses no registration, and people can sign in', async () => {
    await faulty.instance.part('temporal').stop()
    const { status, body } = await register(faulty.publisher, tasksApi(), {
      api: freshSlug('outage'),
      wait: 0,
    })
    expect({ status, registration: body.status }).toEqual({ status: 202, registration: 'running' })
    const { email, password } = faulty.instance.users.find(({ role }) => role === 'viewer')!
    const login = await send<{ sessionId: string }>(
      faulty.instance.urls.api,
      'POST',
      '/auth/login',
      {
        json: { email, password },
      },
    )
    expect(login.status).toBe(200)
    const session = { 'portolan-session': login.body.sessionId }
    expect(
      (await send(faulty.instance.urls.api, 'GET', '/auth/session', { headers: session })).status,
    ).toBe(200)
    await faulty.instance.part('temporal').start()
    expect(await follow(faulty.publisher, body.id, undefined, 90_000)).toMatchObject({
      status: 'published',
    })
  }, 180_000)

  test('of every worker leaves records readable, and a registration waits for one', async () => {
    const before = await register(faulty.publisher, tasksApi(), { api: freshSlug('worker') })
    await faulty.instance.part('worker').stop()
    const path = `/orgs/acme/registrations/${before.body.id}`
    expect((await faulty.publisher.request('GET', path)).body).toMatchObject({
      status: 'published',
    })
    const { status, body } = await register(faulty.publisher, tasksApi(), {
      api: freshSlug('worker'),
      wait: 0,
    })
    expect(status).toBe(202)
    await faulty.instance.part('worker').start()
    expect(await follow(faulty.publisher, body.id, undefined, 90_000)).toMatchObject({
      status: 'published',
    })
  }, 180_000)
})
