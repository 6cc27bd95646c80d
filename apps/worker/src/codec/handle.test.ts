import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createPayloadCodec } from '@portolan/orchestration/payload-codec'
import { handleCodecRequest } from './handle.ts'

const ui = 'http://127.0.0.1:4002'
const codec = createPayloadCodec(Buffer.alloc(32, 1))
let server: Server
let address: string
beforeAll(async () => {
  server = createServer(
    (request, response) => void handleCodecRequest(codec, ui, request, response),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const plain = {
  metadata: { encoding: Buffer.from('json/plain').toString('base64') },
  data: Buffer.from('"secret"').toString('base64'),
}
const ask = (action: string, payloads: unknown, headers: Record<string, string> = { origin: ui }) =>
  fetch(`${address}/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof payloads === 'string' ? payloads : JSON.stringify({ payloads }),
  })

test('the page of the Web UI reads what was encrypted', async () => {
  const encoded = (await (await ask('encode', [plain])).json()) as { payloads: unknown[] }
  expect(JSON.stringify(encoded)).not.toContain(plain.data)
  const answer = await ask('decode', encoded.payloads)
  expect(answer.headers.get('access-control-allow-origin')).toBe(ui)
  expect(await answer.json()).toMatchObject({ payloads: [plain] })
})

describe('nothing is decrypted', () => {
  for (const [what, headers] of [
    ['without an origin', {}],
    ['for another page', { origin: 'https://evil.example' }],
    ['for another port of this machine', { origin: 'http://127.0.0.1:4003' }],
    ['for a page without an origin of its own', { origin: 'null' }],
  ] as const)
    test(what, async () => {
      const answer = await ask('decode', [plain], headers)
      expect(answer.status).toBe(403)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(await answer.text()).not.toContain(plain.data)
    })
})

test('the browser may ask beforehand, from that page alone', async () => {
  const preflight = (origin: string) =>
    fetch(`${address}/decode`, { method: 'OPTIONS', headers: { origin } })
  const allowed = await preflight(ui)
  expect([allowed.status, allowed.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'POST',
  ])
  expect((await preflight('https://evil.example')).status).toBe(403)
})

test('what cannot be decrypted is answered, not thrown', async () => {
  expect((await ask('decode', 'no JSON')).status).toBe(400)
  const forged = {
    metadata: { encoding: Buffer.from('binary/encrypted').toString('base64') },
    data: Buffer.alloc(40).toString('base64'),
  }
  expect((await ask('decode', [forged])).status).toBe(400)
  expect((await ask('unknown', [plain])).status).toBe(404)
})
