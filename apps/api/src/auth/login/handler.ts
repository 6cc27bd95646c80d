import { enforceAccountLimit } from '@portolan/service/limit'
import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { SignInStart } from '@portolan/orchestration/sign-in'
import type { AuthPorts } from '../ports.ts'
import { signInProblem } from '../sign-in-problem.ts'
import { describeUser } from '../user.ts'

export interface LoginPorts extends AuthPorts {
  /** Starts the sign-in workflow, now or, while Temporal is away, later. */
  startSignIn: (start: SignInStart) => Promise<void>
}

export const login = (ports: () => LoginPorts): Operation => ({
  access: 'anyone',
  async handle({ body, now }) {
    const { accessTokens, limits, rateLimits, userPool, users, sessions, startSignIn } = ports()
    const { email, password } = body as components['schemas']['Credentials']
    await enforceAccountLimit(rateLimits, limits, users.emailHash(email), now)
    const issued = await userPool.signIn(email, password).catch(signInProblem)
    const { userId } = await accessTokens.verify(issued.accessToken)
    const user = await describeUser(ports(), userId)

    const { sessionId, sessionHash } = sessions.newSessionId(userId)
    const { accessToken, refreshToken = '', expiresIn } = issued
    const expiresAt = Math.floor(now.getTime() / 1_000) + expiresIn
    await sessions.handOver(userId, sessionHash, { accessToken, refreshToken, expiresAt }, now)
    await startSignIn({ userId, sessionHash, signedInAt: now.toISOString() })
    return { statusCode: 200, body: { accessToken, refreshToken, expiresIn, sessionId, user } }
  },
})
