import { beforeAll, describe, expect, test } from '@jest/globals'
import { routes } from '@portolan/specs/routes'
import { type Session, send, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { register } from '../support/register.ts'

const instance = runningInstance()
const api = freshSlug('secret')
let registration: string
let stranger: Session
beforeAll(async () => {
  const publisher = await signIn(instance, 'publisher')
  registration = (await register(publisher, tasksApi(), { api })).body.id
  stranger = await signIn(instance, 'owner', 'globex')
})

const pathOf = (template: string): string =>
  template
    .replace('{org}', 'acme')
    .replace('{api}', api)
    .replace('{version}', '1.0.0')
    .replace('{registration}', registration)
    .replace('{operation}', 'listTasks')
    .replace('{webhook}', 'post~taskDone')
    .replace('{schema}', 'Task')
    .replace('{range}', '1.0.0..1.0.0')
    .replace('{file}', 'llms.txt')

describe('whoever is no member of an organization', () => {
  for (const { method, path, operationId, isPublic } of routes.filter((route) =>
    route.path.startsWith('/orgs/'),
  ))
    test(`finds nothing behind ${operationId}`, async () => {
      const { status, body } = await stranger.request(method, pathOf(path))
      const text = JSON.stringify(body)
      // Lists show what other tests made public, but nothing of this API.
      if (isPublic && !path.includes('{api}')) return expect(text).not.toContain(`"${api}"`)
      expect({ status, body }).toMatchObject({ status: 404, body: { code: 'not-found' } })
      expect(text).not.toContain('things to do')
    })

  test('does not see its APIs in lists of their own', async () => {
    const { body } = await stranger.request<{ items: { slug: string }[] }>(
      'GET',
      '/orgs/globex/apis',
    )
    expect(body.items.map(({ slug }) => slug)).not.toContain(api)
  })

  test('cannot use its cursors or uploads', async () => {
    const publisher = await signIn(instance, 'publisher')
    await register(publisher, tasksApi(), { api: freshSlug('second') })
    const page = await publisher.request<{ nextCursor: string }>('GET', '/orgs/acme/apis?limit=1')
    const { nextCursor } = page.body
    const stolen = await stranger.request('GET', `/orgs/globex/apis?limit=1&cursor=${nextCursor}`)
    expect(stolen.status).toBe(422)
    const upload = await publisher.request<{ uploadId: string }>('POST', '/orgs/acme/uploads', {
      json: { contentType: 'application/json', size: 10 },
    })
    const used = await stranger.request('POST', '/orgs/globex/registrations', {
      body: JSON.stringify({ uploadId: upload.body.uploadId }),
      type: 'application/vnd.portolan.source+json',
    })
    expect(used.status).toBe(422)
  })
})

describe('a token', () => {
  test('that was forged is refused', async () => {
    const { accessToken } = await signIn(instance, 'viewer')
    const [header, payload] = accessToken.split('.')
    const forged = `${header}.${payload}.${'A'.repeat(342)}`
    const { status } = await send(instance.api, 'GET', '/me', {
      headers: { authorization: `Bearer ${forged}` },
    })
    expect(status).toBe(401)
  })

  test('is refused everywhere once its owner has signed out', async () => {
    const user = instance.users.find(
      ({ role, organization }) => role === 'owner' && organization === 'globex',
    )!
    const json = { email: user.email, password: user.password }
    const { body } = await send<{ accessToken: string; sessionId: string }>(
      instance.api,
      'POST',
      '/auth/login',
      { json },
    )
    const headers = { authorization: `Bearer ${body.accessToken}` }
    const session = { 'portolan-session': body.sessionId }
    expect((await send(instance.api, 'GET', '/auth/session', { headers: session })).status).toBe(
      200,
    )
    expect((await send(instance.api, 'POST', '/auth/logout', { headers })).status).toBe(204)
    expect((await send(instance.api, 'GET', '/me', { headers })).status).toBe(401)
    expect((await send(instance.api, 'GET', '/auth/session', { headers: session })).status).toBe(
      401,
    )
  })
})

test('guessing the password of one account ends after thirty attempts a minute', async () => {
  const json = { email: `${freshSlug('guessed')}@portolan.local`, password: 'wrong' }
  const statuses: number[] = []
  // A minute may end between two attempts; then counting begins anew, and ends all the same.
  while (statuses.at(-1) !== 429 && statuses.length < 62)
    statuses.push((await send(instance.api, 'POST', '/auth/login', { json })).status)
  expect(statuses.at(-1)).toBe(429)
  expect(statuses.length).toBeGreaterThan(30)
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([401]))
})
