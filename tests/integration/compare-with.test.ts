import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Registration, type Session, signIn } from '../support/client.ts'
import { tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { publishedApi } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'

const instance = runningInstance()
let owner: Session
let publisher: Session
beforeAll(async () => {
  owner = await signIn(instance, 'owner')
  publisher = await signIn(instance, 'publisher')
})

const published = (name: string) => publishedApi({ publisher, owner }, name)

describe('compareWith', () => {
  test('names the version to compare with', async () => {
    const api = await published('with')
    await register(publisher, tasksApiWithoutCreate('2.0.0'), { api })
    const path = `/orgs/acme/registrations?api=${api}&compareWith=1.0.0`
    const { status, body } = await publisher.request<Registration>('POST', path, {
      body: tasksApi({ version: '2.1.0' }),
      type: 'application/json',
      headers: { prefer: 'wait=20' },
    })
    expect(status).toBe(201)
    expect(body.changes).toMatchObject({ against: '1.0.0', total: 0 })
  })

  test('must be published', async () => {
    const api = await published('without')
    const path = `/orgs/acme/registrations?api=${api}&compareWith=0.9.0`
    const submit = () =>
      publisher.request('POST', path, {
        body: tasksApi({ version: '1.1.0' }),
        type: 'application/json',
      })
    expect(await submit()).toMatchObject({
      status: 422,
      body: {
        code: 'invalid-request',
        errors: [{ pointer: '/query/compareWith', message: expect.stringContaining('"0.9.0"') }],
      },
    })
    await register(publisher, tasksApi({ version: '0.9.0' }), { api })
    expect((await submit()).status).toBe(202)
  })
})
