import { InvalidAccessToken } from '@portolan/identity/access-tokens'
import { SignInRefused } from '@portolan/identity/user-pool'
import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import type { SessionTokens } from '@portolan/store/users/sessions'
import type { AuthPorts } from '../ports.ts'
import { describeUser } from '../user.ts'

/** A token that lives shorter than this is renewed first, so that it outlives the request it is for. */
const renewBeforeSeconds = 60

export const getSession = (ports: () => AuthPorts): Operation => ({
  access: 'anyone',
  async handle({ parameters, now }) {
    const { accessTokens, revocations, sessions } = ports()
    const session = await sessions.find(parameters.header['portolan-session'] ?? '')
    if (!session) throw ended()
    const seconds = Math.floor(now.getTime() / 1_000)
    const tokens =
      session.expiresAt - seconds < renewBeforeSeconds
        ? await renew(ports(), session, seconds)
        : session
    const claims = await accessTokens.verify(tokens.accessToken).catch((error: unknown) => {
      throw error instanceof InvalidAccessToken ? ended() : error
    })
    if (await revocations.isRevoked(claims.originJti)) throw ended()
    return {
      statusCode: 200,
      body: {
        accessToken: tokens.accessToken,
        expiresIn: Math.max(1, tokens.expiresAt - seconds),
        user: await describeUser(ports(), session.userId),
      },
    }
  },
})

async function renew(
  { sessions, userPool }: AuthPorts,
  session: SessionTokens & { userId: string; sessionHash: string },
  seconds: number,
): Promise<SessionTokens> {
  const issued = await userPool.refresh(session.refreshToken).catch((error: unknown) => {
    throw error instanceof SignInRefused ? ended() : error
  })
  const tokens = {
    accessToken: issued.accessToken,
    refreshToken: issued.refreshToken ?? session.refreshToken,
    expiresAt: seconds + issued.expiresIn,
  }
  if (!(await sessions.refresh(session.userId, session.sessionHash, tokens))) throw ended()
  return tokens
}

const ended = () =>
  new Problem({ code: 'session-ended', detail: 'The session has ended; sign in again.' })
