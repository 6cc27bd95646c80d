import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from 'node:net'
import { portalOrigin, startGateway, type TestGateway } from './gateway.fixture.ts'
import type { GatewayHandler } from './invoke.ts'
import { invocationBytesMax, requestBytesMax } from './limits.ts'

let answer: GatewayHandler
const failures: unknown[] = []
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startGateway((event, context) => answer(event, context), {
    integrationTimeoutMs: 200,
    onError: (error) => failures.push(error),
  })
})
afterAll(() => gateway.close())

const ask = (path: string, init?: RequestInit) => fetch(gateway.url + path, init)

async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = (await response.json()) as Record<string, unknown>
  expect(problem).toMatchObject({ status, code, requestId: response.headers.get('x-request-id') })
  for (const member of ['type', 'title', 'detail', 'instance']) expect(problem[member]).toBeTruthy()
  expect(Number.isNaN(Date.parse(String(problem['timestamp'])))).toBe(false)
  expect(response.status).toBe(status)
}

describe('the gateway refuses', () => {
  test('an unknown address with 404', async () => {
    await expectProblem(await ask('/nowhere'), 404, 'not-found')
    await expectProblem(await ask('/orgs//apis/a'), 404, 'not-found')
  })

  test('another method with 405, naming those that are offered', async () => {
    const response = await ask('/answer', { method: 'PATCH' })
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    await expectProblem(response, 405, 'method-not-allowed')
  })

  test('broken percent-encoding with 400', async () => {
    await expectProblem(await ask('/orgs/acme/apis/%E0%A4'), 400, 'malformed-address')
  })

  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

  test('whom the authorizer does not know with 401', async () => {
    const response = await ask('/answer', as('unknown'))
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    await expectProblem(response, 401, 'unauthenticated')
  })

  test('whom the authorizer denies with 403', async () => {
    await expectProblem(await ask('/answer', as('denied')), 403, 'permission-missing')
  })

  test('everybody with 500 when the authorizer is broken', async () => {
    await expectProblem(await ask('/answer', as('broken')), 500, 'internal')
    expect(String(failures.at(-1))).toContain('the authorizer is broken')
  })

  test('a request over 10 MB with 413, also when its length is not announced', async () => {
    const body = Buffer.alloc(requestBytesMax + 1, 97)
    await expectProblem(await ask('/things', { method: 'POST', body }), 413, 'content-too-large')
    const streamed = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body)
        controller.close()
      },
    })
    const init = { method: 'POST', body: streamed, duplex: 'half' as const }
    await expectProblem(await ask('/things', init), 413, 'content-too-large')
  })

  test('to read on when a client sends without end', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    let received = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk))
    socket.on('error', () => undefined)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write('POST /things HTTP/1.1\r\nHost: local\r\nTransfer-Encoding: chunked\r\n\r\n')
    const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`
    const send = (): void => {
      while (socket.writable && socket.write(chunk));
      socket.once('drain', send)
    }
    send()
    await closed
    expect(received).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('an event over 6 MB with 413', async () => {
    const body = 'a'.repeat(invocationBytesMax)
    await expectProblem(await ask('/things', { method: 'POST', body }), 413, 'content-too-large')
  })

  test('4 MB that become more than 6 in JSON with 413', async () => {
    const body = '"\n'.repeat(2 * 1024 * 1024)
    await expectProblem(await ask('/things', { method: 'POST', body }), 413, 'content-too-large')
  })

  test('an answer over 6 MB with 502', async () => {
    answer = async () => ({ statusCode: 200, body: 'a'.repeat(invocationBytesMax) })
    await expectProblem(await ask('/answer'), 502, 'bad-gateway')
  })

  test('an answer without a status with 502', async () => {
    answer = async () => ({ body: 'hello' }) as unknown as Awaited<ReturnType<GatewayHandler>>
    await expectProblem(await ask('/answer'), 502, 'bad-gateway')
  })

  test('to wait for ever with 504', async () => {
    answer = () => new Promise(() => undefined)
    await expectProblem(await ask('/answer'), 504, 'gateway-timeout')
  })

  test('to show what a handler threw', async () => {
    answer = async () => {
      throw new Error('secret detail')
    }
    const response = await ask('/answer')
    expect(await response.clone().text()).not.toContain('secret detail')
    await expectProblem(response, 500, 'internal')
  })
})

describe('the gateway lets through', () => {
  test('5 MB of text', async () => {
    const event = await gateway.eventOf('/things', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/plain' },
      body: 'a'.repeat(2_500_000),
    })
    expect(event.body?.length).toBe(2_500_000)
  })

  test('binary answers and repeated headers', async () => {
    answer = async () => ({
      statusCode: 201,
      headers: { ETag: '"1"', 'Content-Length': '7' },
      multiValueHeaders: { Link: ['<a>', '<b>'] },
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    })
    const response = await ask('/answer')
    expect(response.status).toBe(201)
    expect(response.headers.get('link')).toBe('<a>, <b>')
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255])
  })

  test('304 without a body', async () => {
    answer = async () => ({ statusCode: 304, headers: { etag: '"1"' }, body: '' })
    const response = await ask('/answer')
    expect(response.status).toBe(304)
    expect(response.headers.get('content-length')).toBeNull()
  })

  test('pages of the portal, and no others', async () => {
    const preflight = (origin: string) =>
      ask('/things', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
    const ours = await preflight(portalOrigin)
    expect(ours.status).toBe(204)
    expect(ours.headers.get('access-control-allow-origin')).toBe(portalOrigin)
    expect(ours.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS')
    const other = await preflight('http://elsewhere.example')
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a look at its health', async () => {
    const response = await ask('/health')
    expect(await response.json()).toEqual({ status: 'healthy', pid: process.pid })
  })
})
