import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isPermitted } from '@portolan/identity/permissions'
import description from '@portolan/specs/description' with { type: 'json' }
import { responseValidators } from '@portolan/specs/response-validators'
import { type Route, routes } from '@portolan/specs/routes'
import { type Answer, send, signIn } from '../support/client.ts'
import { runningInstance } from '../support/instance.ts'
import { createFixtures, type Fixtures, pathOf } from './fixtures.ts'
import { type Callers, permittedCaller, provoke } from './provoke.ts'
import { successes } from './successes.ts'

const instance = runningInstance()
let limited: ChildProcess
let callers: Callers
let fixtures: Fixtures
beforeAll(async () => {
  const publisher = await signIn(instance, 'publisher')
  callers = {
    api: instance.api,
    limitedApi: await startLimited(),
    publisher,
    owner: await signIn(instance, 'owner'),
    approver: await signIn(instance, 'approver'),
    viewer: await signIn(instance, 'viewer'),
    stranger: await signIn(instance, 'owner', 'globex'),
  }
  fixtures = await createFixtures(publisher, callers.owner)
}, 60_000)
afterAll(() => {
  limited.kill('SIGTERM')
})

const documented = ({ method, path }: Route): string[] => {
  const item = description.paths[path as keyof typeof description.paths] as Record<
    string,
    { responses: Record<string, unknown> }
  >
  return Object.keys(item[method.toLowerCase()]?.responses ?? {})
}

for (const route of routes)
  describe(`${route.operationId}: ${route.method} ${route.path}`, () => {
    for (const status of documented(route).filter((each) => each.startsWith('4')))
      test(`answers ${status} as described`, async () => {
        const answer = await provoke(Number(status), route, fixtures, callers)
        expect({ status: answer.status, body: answer.body }).toMatchObject({
          status: Number(status),
        })
        expect(answer.headers.get('content-type')).toBe('application/problem+json')
        expect(answer.body).toMatchObject({ status: Number(status), requestId: expect.any(String) })
        expectDescribed(route, answer)
        if (status === '429') expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      })

    for (const { status, ask } of successes[route.operationId] ?? [])
      test(`answers ${status} as described`, async () => {
        const answer = await ask(callers, fixtures)
        expect({ status: answer.status, body: answer.body }).toMatchObject({ status })
        expectDescribed(route, answer)
      })

    if (route.method === 'GET' && route.operationId !== 'getSession')
      test('answers 200 as described, with its limit and its caching', async () => {
        const caller = isPermitted('viewer', route.permission)
          ? callers.viewer
          : permittedCaller(route, callers)
        const answer = await caller.request(route.method, pathOf(route, fixtures))
        expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 })
        expectDescribed(route, answer)
        expect(answer.headers.get('ratelimit')).toMatch(/^"reads";r=\d+;t=\d+$/)
        expect(answer.headers.get('cache-control')).toBe('private, no-cache')
      })

    if (route.isPublic)
      test('answers anybody as described where the API is public', async () => {
        const path = pathOf(route, { ...fixtures, api: fixtures.open })
        for (const answer of [
          await send(callers.api, route.method, path),
          await callers.stranger.request(route.method, path),
        ]) {
          expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 })
          expectDescribed(route, answer)
        }
      })

    if (documented(route).includes('304'))
      test('answers 304 to who holds the answer', async () => {
        const path = pathOf(route, fixtures)
        const first = await callers.viewer.request(route.method, path)
        const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
        expect((await callers.viewer.request(route.method, path, { headers })).status).toBe(304)
      })
  })

describe('what no operation answers', () => {
  test('an unknown address is a problem', async () => {
    const { status, body } = await send(instance.api, 'GET', '/nothing/here')
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
  test('an unknown method is a problem that names the known ones', async () => {
    const { status, headers } = await send(instance.api, 'PUT', '/orgs/acme/apis')
    expect(status).toBe(405)
    expect(headers.get('allow')).toContain('GET')
  })
})

test('tokens, sessions and profiles are as described', async () => {
  const { email, password } = instance.users.find(({ role }) => role === 'viewer')!
  const login = await send<{ refreshToken: string; sessionId: string; accessToken: string }>(
    instance.api,
    'POST',
    '/auth/login',
    { json: { email, password } },
  )
  expectDescribed(routeOf('login'), login)
  const { refreshToken, sessionId, accessToken } = login.body
  expectDescribed(
    routeOf('refresh'),
    await send(instance.api, 'POST', '/auth/refresh', { json: { refreshToken } }),
  )
  const session = await send(instance.api, 'GET', '/auth/session', {
    headers: { 'portolan-session': sessionId },
  })
  expect(session.status).toBe(200)
  expectDescribed(routeOf('getSession'), session)
  const logout = await send(instance.api, 'POST', '/auth/logout', {
    headers: { authorization: `Bearer ${accessToken}` },
  })
  expect(logout.status).toBe(204)
})

const routeOf = (operationId: string): Route =>
  routes.find((route) => route.operationId === operationId)!

function expectDescribed({ operationId }: Route, { status, headers, body }: Answer): void {
  const mediaType = headers.get('content-type')?.split(';')[0] ?? ''
  const byMediaType = responseValidators[operationId]?.[String(status)]
  expect(byMediaType).toBeDefined()
  if (status === 204) return expect(body).toBe('')
  const validate = byMediaType?.[mediaType]
  expect({ mediaType, isDescribed: validate !== undefined }).toEqual({
    mediaType,
    isDescribed: true,
  })
  const isValid = validate?.(body)
  expect({ isValid, errors: validate?.errors }).toMatchObject({ isValid: true })
}

/** The same API in a process of its own, where everyone's limit is used up. */
async function startLimited(): Promise<string> {
  const port = await freePort()
  limited = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, '../../apps/local/src/gateway/main.ts')],
    {
      env: {
        ...instance.env,
        PORTOLAN_API_PORT: String(port),
        PORTOLAN_READS_PER_MINUTE: '0',
        PORTOLAN_WRITES_PER_MINUTE: '0',
        PORTOLAN_SIGN_INS_PER_MINUTE: '0',
      },
      stdio: 'ignore',
    },
  )
  const api = `http://127.0.0.1:${port}`
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const isUp = await fetch(`${api}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return api
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The API without limits left did not start')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
