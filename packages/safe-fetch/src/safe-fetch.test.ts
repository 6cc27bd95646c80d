import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublicAddress } from './address.ts'
import { safeFetch } from './safe-fetch.ts'

let server: Server
let host: string
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/ok')
      return response.setHeader('content-type', 'text/yaml').end('openapi: 3.1.0')
    if (request.url === '/large') return response.end('x'.repeat(5_000))
    if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end()
    if (request.url === '/inside')
      return response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    if (request.url === '/never') return undefined
    return response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const limits = () => ({
  bytesMax: 1_000,
  timeoutMs: 500,
  redirectsMax: 3,
  allowedHosts: new Set([host]),
})

describe('fetching at a user’s word', () => {
  test('an allowed host answers with its bytes and type', async () => {
    const { bytes, contentType } = await safeFetch(`http://${host}/ok`, limits())
    expect(Buffer.from(bytes).toString()).toBe('openapi: 3.1.0')
    expect(contentType).toBe('text/yaml')
  })

  const refusals: [string, () => string, string][] = [
    ['a loopback port that is not allowed', () => 'http://127.0.0.1:1/', 'address-not-public'],
    ['localhost by name', () => 'http://localhost:1/', 'address-not-public'],
    ['an IPv6 loopback', () => 'http://[::1]/', 'address-not-public'],
    ['an IPv4 address inside IPv6', () => 'http://[::ffff:10.0.0.1]/', 'address-not-public'],
    ['a number that means 127.0.0.1', () => 'http://2130706433/', 'address-not-public'],
    ['the metadata address after a redirect', () => `http://${host}/inside`, 'address-not-public'],
    ['a file', () => 'file:///etc/passwd', 'scheme-not-allowed'],
    ['an address with a password', () => `http://a:b@${host}/ok`, 'scheme-not-allowed'],
    ['an endless redirect', () => `http://${host}/loop`, 'too-many-redirects'],
    ['a large answer', () => `http://${host}/large`, 'too-large'],
    ['a missing page', () => `http://${host}/missing`, 'status'],
    ['a server that never answers', () => `http://${host}/never`, 'too-slow'],
  ]
  for (const [what, address, reason] of refusals)
    test(`${what} is refused as ${reason}`, async () => {
      await expect(safeFetch(address(), limits())).rejects.toMatchObject({ reason })
    })
})

describe('an address is public', () => {
  for (const [address, verdict] of [
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['192.168.0.1', false],
    ['::', false],
    ['fc00::1', false],
    ['fe80::1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['no address', false],
  ] as const)
    test(`${address}: ${verdict}`, () => expect(isPublicAddress(address)).toBe(verdict))
})
