import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { encodeBody } from './event.ts'
import { startGateway, type TestGateway } from './gateway.fixture.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

describe('the event of a request', () => {
  test('names the operation, the caller and the request', async () => {
    const event = await gateway.eventOf('/orgs/acme/apis/petstore')
    expect(event).toMatchObject({
      resource: '/orgs/{org}/apis/{api}',
      path: '/orgs/acme/apis/petstore',
      httpMethod: 'GET',
      pathParameters: { org: 'acme', api: 'petstore' },
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      body: null,
      isBase64Encoded: false,
      requestContext: {
        resourcePath: '/orgs/{org}/apis/{api}',
        authorizer: { principalId: 'u1', userId: 'u1', level: '3', isService: 'false' },
        identity: { sourceIp: '127.0.0.1' },
      },
    })
    expect(event.requestContext.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('decodes a path parameter, and a %2F stays inside it', async () => {
    const event = await gateway.eventOf('/orgs/acme/apis/GET%20%2Fpets%2F%7Bid%7D')
    expect(event.pathParameters?.['api']).toBe('GET /pets/{id}')
    expect(event.path).toBe('/orgs/acme/apis/GET%20%2Fpets%2F%7Bid%7D')
  })

  test('prefers a fixed segment to a parameter', async () => {
    const event = await gateway.eventOf('/orgs/acme/apis/latest')
    expect(event.resource).toBe('/orgs/{org}/apis/latest')
    expect(event.pathParameters).toEqual({ org: 'acme' })
  })

  test('carries every value of a repeated query parameter, and the last alone', async () => {
    const event = await gateway.eventOf('/answer?tag=a&tag=b%20c&q=')
    expect(event.multiValueQueryStringParameters).toEqual({ tag: ['a', 'b c'], q: [''] })
    expect(event.queryStringParameters).toEqual({ tag: 'b c', q: '' })
  })

  test('carries every value of a repeated header, and the last alone', async () => {
    const { port } = gateway
    const body = await new Promise<string>((resolve, reject) => {
      const sent = request({
        port,
        host: '127.0.0.1',
        path: '/answer',
        headers: { 'x-tag': ['a', 'b'] },
      })
      sent.once('response', (response) => {
        response
          .setEncoding('utf8')
          .toArray()
          .then((parts) => resolve(parts.join('')), reject)
      })
      sent.once('error', reject).end()
    })
    const event = JSON.parse(body) as Awaited<ReturnType<TestGateway['eventOf']>>
    expect(event.multiValueHeaders['x-tag']).toEqual(['a', 'b'])
    expect(event.headers['x-tag']).toBe('b')
  })

  test('a HEAD is asked of its GET and answered without the body', async () => {
    const [head, get] = await Promise.all([
      fetch(`${gateway.url}/answer`, { method: 'HEAD' }),
      fetch(`${gateway.url}/answer`),
    ])
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
    await get.body?.cancel()
  })
})

describe('the body of a request', () => {
  const text = Buffer.from('{"é":1}')
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00, 0xff])
  const cases = [
    { body: text, type: 'application/json', is: 'text' },
    { body: text, type: 'application/json; charset=utf-8', is: 'text' },
    { body: text, type: 'application/openapi+yaml', is: 'text' },
    { body: text, type: 'application/vnd.portolan.source+json', is: 'text' },
    { body: text, type: 'text/yaml', is: 'text' },
    { body: text, type: undefined, is: 'text' },
    { body: text, type: 'application/zip', is: 'binary' },
    { body: bytes, type: 'image/png', is: 'binary' },
    { body: bytes, type: 'application/json', is: 'binary' },
  ]
  for (const { body, type, is } of cases)
    test(`${body === text ? 'UTF-8' : 'other bytes'} as ${type ?? 'nothing in particular'} is ${is}`, () => {
      const encoded = encodeBody(body, type)
      expect(encoded.isBase64Encoded).toBe(is === 'binary')
      const back = Buffer.from(encoded.body ?? '', is === 'binary' ? 'base64' : 'utf8')
      expect(back.equals(body)).toBe(true)
    })

  test('a byte order mark arrives', () => {
    expect(encodeBody(Buffer.from('\uFEFF{}'), 'application/json').body).toBe('\uFEFF{}')
  })
})
