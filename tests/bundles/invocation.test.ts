import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type RunningInstance, startLocal } from '@portolan/local/start'
import { type Authorization, gatewayEvent, invokeBundle } from './invoke-bundle.ts'

const portBase = 25_000
const installMs = 300_000
const data = mkdtempSync(path.join(tmpdir(), 'portolan-bundles-'))
let instance: RunningInstance
let environment: Record<string, string>
let caller: Record<string, string>

beforeAll(async () => {
  instance = await startLocal({ data, portBase, only: ['organizations'] })
  const { PORTOLAN_KEY_FILE = '', ...rest } = instance.env
  const key = readFileSync(PORTOLAN_KEY_FILE, 'utf8')
  environment = { ...rest, PORTOLAN_KEY_SECRET: await keepSecret(rest, key) }

  const { email = '', password = '' } = instance.users[0] ?? {}
  const signedIn = await invokeBundle(
    'auth-write',
    gatewayEvent({ method: 'POST', resource: '/auth/login', body: { email, password } }),
    environment,
  )
  expect(signedIn).toMatchObject({ statusCode: 200 })
  const { accessToken } = JSON.parse(signedIn.body) as { accessToken: string }
  const authorized = await invokeBundle<Authorization>(
    'authorizer',
    { methodArn: 'arn:aws:execute-api:test', headers: { Authorization: `Bearer ${accessToken}` } },
    environment,
  )
  caller = authorized.context
}, installMs)

afterAll(async () => {
  await instance?.stop()
  rmSync(data, { recursive: true, force: true })
})

const org = { pathParameters: { org: 'acme' } }
const ask = (
  lambda: Parameters<typeof invokeBundle>[0],
  request: Parameters<typeof gatewayEvent>[0],
) => invokeBundle(lambda, gatewayEvent({ caller, ...request }), environment)

// Temporal is not there at all: what starts workflows must sign people in and take uploads nevertheless.
describe('the bundles themselves, each in a folder with nothing else and the key in a secret', () => {
  test('the authorizer says whose token it is', () => {
    expect(caller).toMatchObject({ kind: 'user', userId: expect.any(String) })
  })

  test('the authorizer lets a stranger through as anonymous', async () => {
    const event = { methodArn: 'arn:aws:execute-api:test', headers: {} }
    const answer = await invokeBundle<Authorization>('authorizer', event, environment)
    expect(answer.context).toEqual({ kind: 'anonymous' })
  })

  test('auth-read says who is signed in', async () => {
    const answer = await ask('auth-read', { method: 'GET', resource: '/me' })
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ email: instance.users[0]?.email })
  })

  test('apis-read lists the APIs of the organization', async () => {
    const answer = await ask('apis-read', { method: 'GET', resource: '/orgs/{org}/apis', ...org })
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ items: [] })
  })

  test('apis-read refuses a stranger with a problem document', async () => {
    const answer = await ask('apis-read', {
      method: 'GET',
      resource: '/orgs/{org}/apis',
      ...org,
      caller: { kind: 'anonymous' },
    })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers?.['content-type']).toBe('application/problem+json')
  })

  test('docs-read knows no documentation of what was never published', async () => {
    const answer = await ask('docs-read', {
      method: 'GET',
      resource: '/orgs/{org}/docs/{api}/{version}',
      pathParameters: { org: 'acme', api: 'nothing', version: '1.0.0' },
    })
    expect(answer.statusCode).toBe(404)
  })

  test('governance-write takes a policy, which governance-read knows from then on', async () => {
    const resource = '/orgs/{org}/policy'
    const body = { text: 'majorVersion: warn' }
    const put = await ask('governance-write', { method: 'PUT', resource, ...org, body })
    expect(put.statusCode).toBe(200)
    const read = await ask('governance-read', { method: 'GET', resource, ...org })
    expect(JSON.parse(read.body)).toMatchObject({
      current: { revision: 1, text: body.text },
      effective: { majorVersion: 'warn' },
    })
  })

  test('governance-write says where a policy and a ruleset are wrong', async () => {
    for (const kind of ['policy', 'ruleset']) {
      const resource = `/orgs/{org}/${kind}`
      const body = { text: 'nonsense: 1' }
      const answer = await ask('governance-write', { method: 'PUT', resource, ...org, body })
      expect(answer.statusCode).toBe(422)
      expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ line: 1 }] })
    }
  })

  test('apis-write hands out an address for an upload', async () => {
    const answer = await ask('apis-write', {
      method: 'POST',
      resource: '/orgs/{org}/uploads',
      ...org,
      body: { contentType: 'application/json', size: 13_000_000 },
    })
    expect(answer.statusCode).toBe(201)
    expect(JSON.parse(answer.body)).toMatchObject({ method: 'PUT', uploadId: expect.any(String) })
  })
})

async function keepSecret(env: Record<string, string>, SecretString: string): Promise<string> {
  const client = new SecretsManagerClient({
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    region: env['AWS_REGION'] ?? '',
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  })
  const { ARN } = await client.send(new CreateSecretCommand({ Name: 'key', SecretString }))
  client.destroy()
  return ARN ?? ''
}
