import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Organizations, Role } from '@portolan/store/organizations/organizations'
import { createLog } from '@portolan/telemetry/log'
import { contextOf } from './caller.ts'
import type { Counters } from './count-ahead.ts'
import { createPlaces } from './places.ts'
import { Problem } from './problem.ts'
import { createService } from './service.ts'

const ajv = new Ajv({ coerceTypes: true })
const now = new Date('2026-01-01T00:00:00.000Z')

interface Scene {
  role?: Role
  remaining?: number
  handle?: () => Promise<{ statusCode: number; body?: unknown }>
}

/** A service of one operation that makes things in an organization; the rows around it are given. */
function serve({ role = 'publisher', remaining = 5, handle }: Scene = {}) {
  const organization = { orgId: 'an-org', slug: 'acme', name: 'Acme' }
  const organizations: Organizations = {
    findBySlug: async (slug) => (slug === 'acme' ? organization : undefined),
    get: async () => organization,
    membership: async (orgId, userId) =>
      orgId === 'an-org' && userId === 'a-member' ? { orgId, userId, role } : undefined,
    membershipsOf: async () => [],
    membersOf: async () => [],
  }
  const rateLimits: Counters = {
    take: async () => ({ allowed: remaining > 0, granted: 1, remaining, resetSeconds: 30 }),
  }
  const places = createPlaces(organizations)
  const limit = { limit: 10, windowSeconds: 60 }
  return createService({
    routes: [
      {
        method: 'POST',
        path: '/orgs/{org}/things',
        operationId: 'createThing',
        lambda: 'things-write',
        permission: 'registrations:create',
        isPublic: false,
        mediaTypes: ['application/json'],
      },
    ],
    validators: {
      createThing: {
        parameters: ajv.compile({
          type: 'object',
          properties: {
            query: { type: 'object', properties: { limit: { type: 'integer', maximum: 9 } } },
          },
        }),
        body: ajv.compile({
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' } },
          additionalProperties: false,
        }),
      },
    },
    operations: {
      createThing: {
        access: 'member',
        handle: handle ?? (async ({ body }) => ({ statusCode: 201, body })),
      },
    },
    ports: () => ({
      organizations,
      places: { current: places, recent: places },
      rateLimits,
      limits: {
        reads: limit,
        writes: limit,
        signIns: limit,
        signInsOfAccount: limit,
        outsidersWork: limit,
      },
      log: createLog('test', 'silent'),
      now: () => now,
    }),
  })
}

const member = { kind: 'user', userId: 'a-member', originJti: 'a-sign-in', expiresAt: 1 } as const

/** A request that is right in every way; each test makes something of it wrong. */
function requestWith(changed: Partial<APIGatewayProxyEvent> = {}, caller = contextOf(member)) {
  return {
    httpMethod: 'POST',
    resource: '/orgs/{org}/things',
    path: '/orgs/acme/things',
    pathParameters: { org: 'acme' },
    queryStringParameters: null,
    headers: { 'Content-Type': 'application/json' },
    body: '{"name":"one"}',
    isBase64Encoded: false,
    requestContext: {
      requestId: 'a-request',
      authorizer: caller,
      identity: { sourceIp: '192.0.2.1' },
    },
    ...changed,
  } as APIGatewayProxyEvent
}

async function answerTo(event: APIGatewayProxyEvent, scene?: Scene) {
  const result = await serve(scene)(event, {})
  const body = JSON.parse(result.body) as Record<string, unknown>
  return { status: result.statusCode, code: body['code'], headers: result.headers ?? {}, body }
}

test('a request that is right is answered, with what is left of its limit', async () => {
  const { status, body, headers } = await answerTo(requestWith())
  expect([status, body]).toEqual([201, { name: 'one' }])
  expect(headers).toMatchObject({
    ratelimit: '"writes";r=5;t=30',
    'ratelimit-policy': '"writes";q=10;w=60',
    'cache-control': 'private, no-cache',
  })
})

test('what is wrong is said in one order, whatever else is wrong', async () => {
  const wrong = {
    queryStringParameters: { limit: '10' },
    headers: { 'Content-Type': 'text/plain' },
    body: `{"name":${'1'.repeat(100_001)}`,
  }
  const heal = (...names: (keyof typeof wrong)[]) =>
    Object.fromEntries(Object.entries(wrong).filter(([name]) => !names.includes(name as never)))
  const anonymous = contextOf({ kind: 'anonymous' })
  const viewer: Scene = { role: 'viewer' }
  const codes = [
    (await answerTo(requestWith(wrong, anonymous), { remaining: 0 })).code,
    (await answerTo(requestWith(wrong, anonymous), viewer)).code,
    (await answerTo(requestWith({ ...wrong, pathParameters: { org: 'globex' } }), viewer)).code,
    (await answerTo(requestWith(wrong), viewer)).code,
    (await answerTo(requestWith(wrong))).code,
    (await answerTo(requestWith(heal('queryStringParameters')))).code,
    (await answerTo(requestWith(heal('queryStringParameters', 'headers')))).code,
    (await answerTo(requestWith({ body: '{"name":' }))).code,
    (await answerTo(requestWith({ body: '{"other":1}' }))).code,
  ]
  expect(codes).toEqual([
    'too-many-requests',
    'unauthenticated',
    'not-found',
    'permission-missing',
    'invalid-request',
    'unsupported-media-type',
    'content-too-large',
    'malformed-json',
    'invalid-request',
  ])
})

test('a problem says what happened, where, and by which id it is found', async () => {
  const { status, headers, body } = await answerTo(requestWith({ body: '{"name":"a","x":1}' }))
  expect(status).toBe(422)
  expect(headers['content-type']).toBe('application/problem+json')
  expect(body).toEqual({
    type: '/problems/invalid-request',
    title: 'Invalid request',
    status: 422,
    detail: 'The body is not valid.',
    instance: '/orgs/acme/things',
    code: 'invalid-request',
    requestId: 'a-request',
    timestamp: now.toISOString(),
    errors: [
      { pointer: '', message: expect.stringContaining('"x"'), rule: 'additionalProperties' },
    ],
    total: 1,
  })
})

test('a token that has expired is told from none, and both are asked for one', async () => {
  const expired = contextOf({ kind: 'refused', reason: 'expired' })
  const { status, code, headers } = await answerTo(requestWith({}, expired))
  expect([status, code, headers['www-authenticate']]).toEqual([401, 'token-expired', 'Bearer'])
})

test('a limit that is reached says when to come back', async () => {
  const { status, headers } = await answerTo(requestWith(), { remaining: 0 })
  expect([status, headers['retry-after']]).toEqual([429, '30'])
})

test('what fails on our side says nothing of our insides', async () => {
  const handle = async () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1:8000 at store.ts:12'))
  const { status, body } = await answerTo(requestWith(), { handle })
  expect([status, body['code']]).toEqual([500, 'internal'])
  expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|10\.0\.0\.1|store\.ts/)
})

test('a problem of the handler keeps its code', async () => {
  const handle = async () =>
    Promise.reject(new Problem({ code: 'version-exists', detail: 'Raise the version.' }))
  const { status, body } = await answerTo(requestWith(), { handle })
  expect([status, body['detail']]).toEqual([409, 'Raise the version.'])
})
