import { createHash } from 'node:crypto'
import { createMemo } from '@portolan/store/memo'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { IdentityConfig } from './config.ts'

/** What an access token says, after everything about it was checked. */
export interface AccessTokenClaims {
  userId: string
  /** The sign-in that the token belongs to; revocation is by sign-in. */
  originJti: string
  /** Epoch seconds. */
  expiresAt: number
}

/** An access token is not valid. The message says why, without the token. */
export class InvalidAccessToken extends Error {
  override readonly name = 'InvalidAccessToken'
  readonly reason: 'expired' | 'invalid'
  constructor(reason: 'expired' | 'invalid', message: string) {
    super(message)
    this.reason = reason
  }
}

const claims = z.object({
  sub: z.string().min(1),
  token_use: z.literal('access'),
  client_id: z.string(),
  exp: z.number(),
  origin_jti: z.string().min(1),
})

/** A key that the issuer takes back may be remembered for ten minutes; what it signed, for so much longer. */
const freshMs = 300_000
const tokensMax = 10_000

/**
 * Verifies signature, issuer, expiry, use and client of Cognito access tokens. That a token is right is remembered,
 * by its hash; whether it has expired is looked at each time.
 */
export function createAccessTokenVerifier(
  { clientId, issuer, jwksUrl }: IdentityConfig,
  nowMs: () => number = Date.now,
) {
  const keys = createRemoteJWKSet(new URL(jwksUrl))
  const verified = createMemo<AccessTokenClaims>({ entriesMax: tokensMax, freshMs, nowMs })
  return {
    /** @throws {InvalidAccessToken} */
    async verify(token: string): Promise<AccessTokenClaims> {
      const hash = createHash('sha256').update(token).digest('base64url')
      const known = await verified.get(hash, () => verifyAnew(token))
      if (known.expiresAt <= Math.floor(nowMs() / 1_000)) throw expired()
      return known
    },
  }

  async function verifyAnew(token: string): Promise<AccessTokenClaims> {
    const payload = await payloadOf(token)
    const parsed = claims.safeParse(payload)
    if (!parsed.success) throw new InvalidAccessToken('invalid', 'The token is no access token.')
    if (parsed.data.client_id !== clientId)
      throw new InvalidAccessToken('invalid', 'The token was issued to another application.')
    const { sub, origin_jti, exp } = parsed.data
    return { userId: sub, originJti: origin_jti, expiresAt: exp }
  }

  async function payloadOf(token: string): Promise<unknown> {
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'] })
      return payload
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw expired()
      // A key set that cannot be read is our trouble, not the caller's.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
        throw new InvalidAccessToken('invalid', 'The access token is not valid; sign in again.')
      throw error
    }
  }
}

const expired = () =>
  new InvalidAccessToken('expired', 'The access token has expired; sign in again.')

export type AccessTokenVerifier = ReturnType<typeof createAccessTokenVerifier>
