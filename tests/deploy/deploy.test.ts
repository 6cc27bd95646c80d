import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { LambdaClient, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda'
import { until } from '@portolan/local/supervisor/until'
import { emptyBucket, findAll } from './account.ts'
import { createCdk } from './cdk.ts'
import { createDeployedApi } from './deployed-api.ts'
import { type LocalAws, startLocalAws } from './local-aws.ts'
import { markedBundle } from './marked-bundle.ts'
import { petstore } from './petstore.ts'
import { describeStage, owner, prefix, seed } from './stage.ts'
import { step } from './step.ts'

const portBase = 25_100
/** The API's stack brings those that it needs: security, auth, database and storage. */
const deployed = [`${prefix}-api`, `${prefix}-events`]
const all = ['api', 'events', 'storage', 'database', 'auth', 'security'].map(
  (name) => `${prefix}-${name}`,
)
const minutes = (count: number) => count * 60_000

let aws: LocalAws
let cdk: ReturnType<typeof createCdk>
let api: ReturnType<typeof createDeployedApi>
let bucket = ''

beforeAll(async () => {
  aws = await step('the local AWS endpoint and Temporal', () =>
    startLocalAws(owner.email, portBase),
  )
  cdk = createCdk(aws, {
    PORTOLAN_STAGE: 'deploytest',
    PORTOLAN_EPHEMERAL: 'true',
    PORTOLAN_TEMPORAL_ADDRESS: aws.environment['TEMPORAL_ADDRESS'] ?? '',
    PORTOLAN_PORTAL_URL: 'https://portal.example.com',
    PORTOLAN_IDENTITY_ENDPOINT: aws.endpoint,
  })
  await step('bootstrap and synthesis', () => Promise.all([cdk.bootstrap(), cdk.synth()]))
  const outputs = await step('deployment', () => cdk.deploy(deployed))
  const stage = await describeStage(aws, outputs)
  bucket = stage.bucket
  await step('an organization with its owner, and a worker', () =>
    Promise.all([seed(aws, stage), aws.startWorker(stage.environment)]),
  )
  api = createDeployedApi(stage.apiUrl)
}, minutes(5))

afterAll(() => aws?.stop(), minutes(1))

describe('Portolan, deployed by CDK', () => {
  test('nobody gets in without signing in, and is told so by the service', async () => {
    const stranger = await api.ask('GET', '/orgs/acme/apis')
    expect(stranger.status).toBe(401)
    expect(stranger.body).toMatchObject({ code: 'unauthenticated' })
    const nowhere = await api.ask('GET', '/nowhere')
    expect(nowhere.status).toBe(404)
    expect(nowhere.headers.get('content-type')).toBe('application/problem+json')
  })

  test('a forged token is refused', async () => {
    const forged = [{ alg: 'none' }, { sub: 'someone', token_use: 'access' }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    const answer = await api.ask('GET', '/me', { token: `${forged}.` })
    expect(answer.status).toBe(401)
  })

  test('an owner signs in', async () => {
    const answer = await step('signing in', () => api.signIn(owner.email, aws.password))
    expect(answer.status).toBe(200)
    expect((await api.ask('GET', '/me')).body).toMatchObject({ email: owner.email })
  })

  test(
    'a description in the body is published and documented',
    async () => {
      const answer = await step('registering the petstore', () =>
        api.ask('POST', '/orgs/acme/registrations?api=petstore', {
          body: petstore,
          prefer: 'wait=20',
        }),
      )
      expect(answer.body).toMatchObject({ status: 'published' })
      expect(answer.status).toBe(201)
      const manifest = await api.ask('GET', '/orgs/acme/docs/petstore/1.0.0')
      expect(JSON.stringify(manifest.body)).toContain('List pets')
      const operation = await api.ask('GET', '/orgs/acme/docs/petstore/latest/operations/getPet')
      expect(operation.status).toBe(200)
      expect(JSON.stringify(operation.body)).toContain('petId')
    },
    minutes(1),
  )

  test(
    "GitHub's 13 MB come by upload and are published",
    async () => {
      const description = readFileSync(
        createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'),
      )
      const upload = await api.ask('POST', '/orgs/acme/uploads', {
        body: JSON.stringify({ contentType: 'application/json', size: description.length }),
      })
      expect(upload.status).toBe(201)
      const { uploadId, method, url, headers } = upload.body as {
        uploadId: string
        method: string
        url: string
        headers: Record<string, string>
      }
      const sent = await step(`uploading ${(description.length / 1e6).toFixed(1)} MB`, () =>
        fetch(url, { method, headers, body: description }),
      )
      expect(sent.status).toBe(200)
      const registration = await step('registering GitHub', async () => {
        const started = await api.ask('POST', '/orgs/acme/registrations?api=github&version=1.0.0', {
          type: 'application/vnd.portolan.source+json',
          body: JSON.stringify({ uploadId }),
        })
        const id = started.body['id']
        return api.finished(`/orgs/acme/registrations/${String(id)}`, minutes(2))
      })
      expect(registration).toMatchObject({ status: 'published' })
      const { body } = await api.ask('GET', '/orgs/acme/apis')
      expect(body).toMatchObject({ items: [{ slug: 'github' }, { slug: 'petstore' }] })
    },
    minutes(4),
  )

  test(
    'the announcements come through bus and queue into the inbox',
    async () => {
      const announced = async (): Promise<unknown[]> => {
        const { body } = await api.ask('GET', '/inbox')
        return (body['items'] as { api: string }[]).map((item) => item.api)
      }
      await until(async () => (await announced()).length === 2, { timeoutMs: 20_000 })
      expect(await announced()).toEqual(['github', 'petstore'])
    },
    minutes(1),
  )

  test(
    'a changed setting takes effect with the next deployment',
    async () => {
      const links = async () =>
        ((await api.ask('GET', '/orgs/acme/registrations')).body['items'] as { links: object }[])[0]
          ?.links
      expect(await links()).not.toHaveProperty('temporal')
      await step('deploying a changed setting', async () => {
        await cdk.synth({ PORTOLAN_TEMPORAL_UI_URL: 'https://temporal.example.com' })
        await cdk.deploy(deployed)
      })
      expect(await links()).toHaveProperty('temporal', expect.stringContaining('temporal.example'))
    },
    minutes(2),
  )

  test('a changed function takes effect', async () => {
    await step('updating one function', () =>
      new LambdaClient(aws.client).send(
        new UpdateFunctionCodeCommand({
          FunctionName: `${prefix}-docs-read`,
          ZipFile: markedBundle('docs-read', 'second'),
        }),
      ),
    )
    const { status, headers } = await api.ask('GET', '/orgs/acme/docs/petstore/latest')
    expect(status).toBe(200)
    expect(headers.get('portolan-build')).toBe('second')
  })

  test(
    'destroyed, nothing of it is left',
    async () => {
      expect(await findAll(aws, prefix)).toContain(`table ${prefix}-users`)
      const objects = await emptyBucket(aws, bucket)
      expect(objects).toBeGreaterThan(0)
      await step('destruction', () => cdk.destroy(all))
      expect(await findAll(aws, prefix)).toEqual([])
    },
    minutes(2),
  )
})
