import { type AccessTokenVerifier, InvalidAccessToken } from '@portolan/identity/access-tokens'
import type { SignInStart } from '@portolan/orchestration/sign-in'
import type { Sessions } from '@portolan/store/users/sessions'
import type { Users } from '@portolan/store/users/users'
import { finalFailure } from '../shared/failures.ts'

export interface AuthPorts {
  accessTokens: AccessTokenVerifier
  sessions: Sessions
  users: Users
}

/** The activities of a sign-in. The token is read from its one-use row; it never is an argument. */
export const createAuthActivities = ({ accessTokens, sessions, users }: AuthPorts) => ({
  async validateToken({ userId, sessionHash }: SignInStart): Promise<void> {
    const tokens = await sessions.handedOver(userId, sessionHash)
    // Used up by an attempt whose answer was lost, or ended by a sign-out.
    if (!tokens) return
    const claims = await accessTokens.verify(tokens.accessToken).catch((error: unknown) => {
      if (error instanceof InvalidAccessToken && error.reason === 'invalid')
        throw finalFailure('InvalidAccessToken', error.message)
      // An expired token was valid when the session began: Temporal was away for longer than it lives.
      if (error instanceof InvalidAccessToken) return undefined
      throw error
    })
    if (claims && claims.userId !== userId)
      throw finalFailure('InvalidAccessToken', 'The token belongs to another user.')
  },
  createSession: ({ userId, sessionHash }: SignInStart): Promise<boolean> =>
    sessions.create(userId, sessionHash),
  updateUserActivity: ({ userId, signedInAt }: SignInStart): Promise<void> =>
    users.recordSignIn(userId, signedInAt),
})

export type AuthActivities = ReturnType<typeof createAuthActivities>
