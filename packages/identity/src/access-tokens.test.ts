import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { type AccessTokenVerifier, createAccessTokenVerifier } from './access-tokens.ts'

const issuer = 'https://pool.example'
const clientId = 'the-portal'
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let server: Server
let verifier: AccessTokenVerifier
let jwksUrl: string
beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`
  verifier = createAccessTokenVerifier({ clientId, issuer, jwksUrl })
})
afterAll(() => void server.close())

const claims = { sub: 'a-user', token_use: 'access', client_id: clientId, origin_jti: 'a-sign-in' }
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds

const sign = (changed: Record<string, unknown> = {}, key = keys.privateKey) =>
  new SignJWT({ ...claims, iss: issuer, exp: inSeconds(600), ...changed })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .sign(key)

test('a token of the pool for this application says who sent it', async () => {
  const exp = inSeconds(600)
  expect(await verifier.verify(await sign({ exp }))).toEqual({
    userId: 'a-user',
    originJti: 'a-sign-in',
    expiresAt: exp,
  })
})

describe('a token that was verified', () => {
  const verifierAt = (clock: { nowMs: number }) =>
    createAccessTokenVerifier({ clientId, issuer, jwksUrl }, () => clock.nowMs)

  test('expires all the same', async () => {
    const clock = { nowMs: Date.now() }
    const exp = inSeconds(100)
    const verifies = verifierAt(clock)
    const token = await sign({ exp })
    await verifies.verify(token)
    clock.nowMs = exp * 1_000 - 1
    expect(await verifies.verify(token)).toMatchObject({ userId: 'a-user' })
    clock.nowMs = exp * 1_000
    await expect(verifies.verify(token)).rejects.toMatchObject({ reason: 'expired' })
  })

  test('does not vouch for another one', async () => {
    const verifies = verifierAt({ nowMs: Date.now() })
    await verifies.verify(await sign())
    const forged = await sign({}, (await generateKeyPair('RS256')).privateKey)
    await expect(verifies.verify(forged)).rejects.toMatchObject({ reason: 'invalid' })
  })

  test('that was refused is verified again', async () => {
    const verifies = verifierAt({ nowMs: Date.now() })
    const token = await sign({ iss: 'https://other.example' })
    for (let time = 0; time < 2; time++)
      await expect(verifies.verify(token)).rejects.toMatchObject({ reason: 'invalid' })
  })
})

test('a token that has expired is told from one that is not valid', async () => {
  const token = await sign({ exp: inSeconds(-1) })
  await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'expired' })
})

describe('a token is not valid', () => {
  const cases: [what: string, token: () => string | Promise<string>][] = [
    ['from another issuer', () => sign({ iss: 'https://other.example' })],
    ['that is an identity token', () => sign({ token_use: 'id' })],
    ['that was issued to another application', () => sign({ client_id: 'another' })],
    ['without a sign-in that could be revoked', () => sign({ origin_jti: undefined })],
    ['without an expiry', () => sign({ exp: undefined })],
    ['signed by another key', async () => sign({}, (await generateKeyPair('RS256')).privateKey)],
    [
      'without a signature',
      () => new UnsecuredJWT({ ...claims, iss: issuer, exp: inSeconds(600) }).encode(),
    ],
    [
      'signed with the public key as if it were a secret',
      async () =>
        new SignJWT({ ...claims, iss: issuer, exp: inSeconds(600) })
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(Buffer.from(await exportSPKI(keys.publicKey))),
    ],
    ['whose claims were changed', async () => changeClaims(await sign())],
    ['that is no token', () => 'nonsense'],
  ]
  for (const [what, token] of cases)
    test(what, async () => {
      await expect(verifier.verify(await token())).rejects.toMatchObject({
        name: 'InvalidAccessToken',
        reason: 'invalid',
      })
    })
})

function changeClaims(token: string): string {
  const [header, payload, signature] = token.split('.')
  const read = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object
  const other = Buffer.from(JSON.stringify({ ...read, sub: 'somebody-else' })).toString('base64url')
  return [header, other, signature].join('.')
}

test('a key set that cannot be read is our trouble, not the caller’s', async () => {
  const away = createAccessTokenVerifier({ clientId, issuer, jwksUrl: 'http://127.0.0.1:1/jwks' })
  await expect(away.verify(await sign())).rejects.not.toMatchObject({ name: 'InvalidAccessToken' })
})
