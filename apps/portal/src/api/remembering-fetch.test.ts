import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rememberingFetch } from './remembering-fetch.ts'

type Answer = { status: number; etag?: string; body?: string }

let server: Server
let origin: string
let asked: (string | undefined)[]
let answers: Answer[]

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers['if-none-match'])
    const { status, etag, body } = answers.shift() ?? { status: 500 }
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(etag ? { etag } : {}),
    })
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
  answers = []
})

const ask = (path: string) => rememberingFetch(new Request(`${origin}${path}`))

describe('documentation that was read before', () => {
  test('is asked for again and sent once', async () => {
    answers = [{ status: 200, etag: '"1"', body: '{"a":1}' }, { status: 304 }]
    await ask('/orgs/acme/docs/a/1')
    const again = await ask('/orgs/acme/docs/a/1')
    expect(asked).toEqual([undefined, '"1"'])
    expect([again.status, await again.json()]).toEqual([200, { a: 1 }])
  })

  test('is not shown to who may not read it any more, and then forgotten', async () => {
    answers = [
      { status: 200, etag: '"1"', body: '{}' },
      { status: 404, body: '{}' },
      { status: 404, body: '{}' },
    ]
    await ask('/orgs/acme/docs/b/1')
    expect((await ask('/orgs/acme/docs/b/1')).status).toBe(404)
    await ask('/orgs/acme/docs/b/1')
    expect(asked).toEqual([undefined, '"1"', undefined])
  })

  test('is replaced when it has changed', async () => {
    answers = [
      { status: 200, etag: '"1"', body: '{"n":1}' },
      { status: 200, etag: '"2"', body: '{"n":2}' },
      { status: 304 },
    ]
    await ask('/orgs/acme/docs/c/latest')
    await ask('/orgs/acme/docs/c/latest')
    expect(await (await ask('/orgs/acme/docs/c/latest')).json()).toEqual({ n: 2 })
    expect(asked).toEqual([undefined, '"1"', '"2"'])
  })
})

test('the forms of an address are kept apart', async () => {
  const as = (accept: string) =>
    rememberingFetch(new Request(`${origin}/orgs/acme/docs/d/1`, { headers: { accept } }))
  answers = [
    { status: 200, etag: '"1"', body: '{}' },
    { status: 200, etag: '"2"', body: '# D' },
    { status: 304 },
  ]
  await as('application/json')
  expect(await (await as('text/markdown')).text()).toBe('# D')
  const again = await as('application/json')
  expect([again.headers.get('etag'), await again.text()]).toEqual(['"1"', '{}'])
  expect(asked).toEqual([undefined, undefined, '"1"'])
})

test('files as a whole are not remembered', async () => {
  answers = [
    { status: 200, etag: '"1"', body: 'part' },
    { status: 200, etag: '"1"', body: 'part' },
  ]
  await ask('/orgs/acme/docs/e/1/files/llms-full.txt?part=1')
  await ask('/orgs/acme/docs/e/1/files/llms-full.txt?part=1')
  expect(asked).toEqual([undefined, undefined])
})

test('nothing else is remembered', async () => {
  answers = [
    { status: 200, etag: '"1"', body: '{}' },
    { status: 200, etag: '"1"', body: '{}' },
  ]
  await ask('/orgs/acme/apis')
  await ask('/orgs/acme/apis')
  expect(asked).toEqual([undefined, undefined])
})
