import { requireUser } from '@portolan/service/authorize'
import type { Operation } from '@portolan/service/operation'
import type { AuthPorts } from '../ports.ts'

/** Refresh tokens live this long; a revoked sign-in is remembered until the last of them has expired. */
const refreshTokenSeconds = 30 * 24 * 3_600

export const logout = (ports: () => AuthPorts): Operation => ({
  access: 'caller',
  async handle({ caller, userId, now, log }) {
    const { revocations, sessions, userPool } = ports()
    const { originJti } = requireUser(caller)
    // Revoked first: whatever fails after this, the tokens are worth nothing.
    await revocations.revoke(originJti, Math.floor(now.getTime() / 1_000) + refreshTokenSeconds)
    const refreshTokens: string[] = []
    await sessions.end(userId, ({ accessToken, refreshToken }) => {
      const isOurs = originJtiOf(accessToken) === originJti
      if (isOurs && refreshToken) refreshTokens.push(refreshToken)
      return isOurs
    })
    for (const token of refreshTokens)
      await userPool
        .revoke(token)
        .catch((error: unknown) => log.warn({ err: error }, 'a refresh token was not revoked'))
    return { statusCode: 204 }
  },
})

/** Of a token that was verified when it was stored. */
function originJtiOf(accessToken: string): string | undefined {
  const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()
  return (JSON.parse(payload) as { origin_jti?: string }).origin_jti
}
