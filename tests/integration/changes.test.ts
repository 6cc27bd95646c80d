import { beforeAll, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import type { components } from '@portolan/specs/types'
import { type Session, signIn } from '../support/client.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { decide, publishedApi, submitBreaking } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register } from '../support/register.ts'

type Comparison = components['schemas']['Comparison']

const instance = runningInstance()
let owner: Session
let publisher: Session
let approver: Session
let viewer: Session
let api: string
beforeAll(async () => {
  owner = await signIn(instance, 'owner')
  publisher = await signIn(instance, 'publisher')
  approver = await signIn(instance, 'approver')
  viewer = await signIn(instance, 'viewer')
  api = await publishedApi({ publisher, owner }, 'changes')
  await register(publisher, tasksApiWithoutCreate('2.0.0'), { api })
  const readable = JSON.stringify(JSON.parse(tasksApi({ version: '3.0.0' })), null, 2)
  await register(publisher, readable, { api })
}, 60_000)

const changes = (range: string, query = '', headers = {}) =>
  viewer.request<Comparison>('GET', `/orgs/acme/apis/${api}/changes/${range}${query}`, { headers })

describe('what changed between two versions', () => {
  test('was found out at the gate', async () => {
    const { status, body } = await changes('1.0.0..2.0.0')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      from: '1.0.0',
      to: '2.0.0',
      verdict: 'breaking',
      version: { declared: '2.0.0', required: '2.0.0', ok: true },
      counts: { breaking: 1, waived: 0 },
      links: { self: `/orgs/acme/apis/${api}/changes/1.0.0..2.0.0` },
    })
    expect(body.items[0]).toMatchObject({
      rule: 'operation-removed',
      level: 'breaking',
      operation: 'POST /tasks',
      hurts: ['senders', 'readers'],
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(body.registration).toBeUndefined()
  })

  test('is found out for any two, also in the other direction and with `latest`', async () => {
    const back = await changes('2.0.0..1.0.0')
    expect(back).toMatchObject({ status: 200, body: { verdict: 'compatible' } })
    expect((await changes('1.0.0..latest')).body).toMatchObject({
      to: '3.0.0',
      verdict: 'identical',
      items: [],
    })
  })

  test('comes with the text around each line', async () => {
    const { body } = await changes('3.0.0..2.0.0')
    const place = body.items
      .flatMap(({ published }) => published ?? [])
      .find(({ excerpt }) => excerpt)
    expect(place?.excerpt?.lines.length).toBeGreaterThan(1)
    const { firstLine = 0, lines = [] } = place?.excerpt ?? {}
    expect(place!.line).toBeGreaterThanOrEqual(firstLine)
    expect(place!.line).toBeLessThan(firstLine + lines.length)
  })

  test('is told by its exact line, however deep it lies', async () => {
    const deep = freshSlug('deep')
    const submit = (version: string, status: string) =>
      register(
        publisher,
        `openapi: 3.1.0
info: { title: Deep, version: ${version} }
paths:
  /tasks:
    get:
      operationId: listTasks
      responses:
        '200':
          description: The tasks.
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties:
                    owner:
                      type: object
                      properties:
                        id: { type: string }
                        status:
                          ${status}
`,
        { api: deep },
      )
    await submit('1.0.0', 'enum: [open, done]')
    await submit('2.0.0', 'enum: [open, done, late]')
    const { body } = await viewer.request<Comparison>(
      'GET',
      `/orgs/acme/apis/${deep}/changes/1.0.0..2.0.0`,
    )
    expect(body.items[0]).toMatchObject({
      rule: 'enum-value-added',
      published: { line: 22, excerpt: { firstLine: 19 } },
      candidate: { line: 22, excerpt: { firstLine: 19 } },
    })
  })

  test('of several files comes with the text of the file that changed', async () => {
    const several = freshSlug('several')
    const submit = (version: string, type: string) => {
      const root = JSON.parse(tasksApi({ version })) as {
        components: { schemas: { Task: unknown } }
      }
      root.components.schemas.Task = { $ref: 'parts/task.yaml' }
      const zip = zipSync({
        'api.json': Buffer.from(JSON.stringify(root)),
        'parts/task.yaml': Buffer.from(
          `type: object\nproperties:\n  title:\n    type: ${type}\n  done:\n    type: boolean\n`,
        ),
      })
      return register(publisher, zip, { api: several, type: 'application/zip' })
    }
    await submit('1.0.0', 'string')
    await submit('2.0.0', 'integer')
    const path = `/orgs/acme/apis/${several}/changes/1.0.0..2.0.0?level=breaking`
    const { body } = await viewer.request<Comparison>('GET', path)
    expect(body.items[0]).toMatchObject({
      published: {
        file: 'parts/task.yaml',
        excerpt: { lines: expect.arrayContaining(['    type: string']) },
      },
      candidate: {
        file: 'parts/task.yaml',
        excerpt: { lines: expect.arrayContaining(['    type: integer']) },
      },
    })
  })

  test('is found out while one waits who cannot wait', async () => {
    // Content that nobody has compared before.
    const fresh = freshSlug('soon')
    await register(publisher, tasksApi({ title: fresh }), { api: fresh })
    await register(publisher, tasksApi({ title: fresh, version: '2.0.0' }), { api: fresh })
    const path = `/orgs/acme/apis/${fresh}/changes/2.0.0..1.0.0`
    const first = await viewer.request('GET', `${path}?wait=0`)
    expect(first).toMatchObject({ status: 202, body: { status: 'running' } })
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await viewer.request('GET', path)).status).toBe(200)
  })

  test('of a version that waits names its registration', async () => {
    const waiting = await publishedApi({ publisher, owner }, 'waiting')
    const { id } = await submitBreaking(publisher, waiting)
    const path = `/orgs/acme/apis/${waiting}/changes/1.0.0..1.1.0`
    expect((await viewer.request('GET', path)).body).toMatchObject({
      registration: id,
      links: { registration: `/orgs/acme/registrations/${id}` },
      counts: { breaking: 1 },
    })
    await decide(approver, id, 'reject')
    await follow(viewer, id)
    expect((await viewer.request('GET', path)).status).toBe(404)
  })
})

describe('an answer', () => {
  test('holds only what is asked for, counts all, and comes in pages', async () => {
    const all = (await changes('1.0.0..2.0.0')).body
    const breaking = (await changes('1.0.0..2.0.0', '?level=breaking')).body
    expect(breaking.items.map(({ level }) => level)).toEqual(['breaking'])
    expect(breaking.counts).toEqual(all.counts)
    expect((await changes('1.0.0..2.0.0', '?rule=no-such-rule')).body.items).toEqual([])
    expect(
      (await changes('1.0.0..2.0.0', '?operation=POST%20/tasks&hurts=senders')).body.items,
    ).toHaveLength(1)
    const paged: unknown[] = []
    let cursor = ''
    do {
      const { body } = await changes('1.0.0..2.0.0', `?limit=1${cursor && `&cursor=${cursor}`}`)
      paged.push(...body.items)
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(paged).toEqual(all.items)
  })

  test('is Markdown for whoever accepts that, and nothing for others', async () => {
    const { status, headers, body } = await changes('1.0.0..2.0.0', '', { accept: 'text/markdown' })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(body).toMatch(/^# Changes from 1\.0\.0 to 2\.0\.0/)
    expect(body).toContain('POST /tasks')
    expect((await changes('1.0.0..2.0.0', '', { accept: 'image/png' })).status).toBe(406)
  })

  test('is not sent again to who holds it', async () => {
    const { headers } = await changes('1.0.0..2.0.0')
    const tag = headers.get('etag') ?? ''
    expect((await changes('1.0.0..2.0.0', '', { 'if-none-match': tag })).status).toBe(304)
  })
})

describe('nothing is compared', () => {
  for (const range of ['1.0.0..9.9.9', '9.9.9..1.0.0'])
    test(`where a version is missing: ${range}`, async () => {
      expect((await changes(range)).body).toMatchObject({
        status: 404,
        detail: expect.stringContaining('9.9.9'),
      })
    })
  test('for whoever is no member', async () => {
    const stranger = await signIn(instance, 'owner', 'globex')
    const path = `/orgs/acme/apis/${api}/changes/1.0.0..2.0.0`
    expect((await stranger.request('GET', path)).status).toBe(404)
    expect((await stranger.request('GET', path.replace('acme', 'globex'))).status).toBe(404)
  })
  test('that is no range', async () => {
    expect((await changes('1.0.0')).status).toBe(422)
  })
})
