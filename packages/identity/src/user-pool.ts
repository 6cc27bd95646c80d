import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  NotAuthorizedException,
  PasswordResetRequiredException,
  RevokeTokenCommand,
  TooManyRequestsException,
  UserNotConfirmedException,
  UserNotFoundException,
  type AuthenticationResultType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { IdentityConfig } from './config.ts'

export interface IssuedTokens {
  accessToken: string
  refreshToken?: string
  /** Seconds. */
  expiresIn: number
}

/** The user pool did not accept what was given; it does not say whether the user exists. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused'
  readonly reason: 'wrong-credentials' | 'too-many-attempts'
  constructor(reason: 'wrong-credentials' | 'too-many-attempts', message: string) {
    super(message)
    this.reason = reason
  }
}

/** The Cognito user pool. */
export function createUserPool({ clientId }: IdentityConfig) {
  const cognito = new CognitoIdentityProviderClient({})
  return {
    /** @throws {SignInRefused} */
    signIn: (email: string, password: string): Promise<IssuedTokens> =>
      issue('USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password }),
    /** @throws {SignInRefused} */
    refresh: (refreshToken: string): Promise<IssuedTokens> =>
      issue('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken }),
    async revoke(refreshToken: string): Promise<void> {
      await cognito.send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken }))
    },
  }

  async function issue(
    flow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
    parameters: Record<string, string>,
  ): Promise<IssuedTokens> {
    try {
      const answer = await cognito.send(
        new InitiateAuthCommand({ AuthFlow: flow, ClientId: clientId, AuthParameters: parameters }),
      )
      return tokensOf(answer.AuthenticationResult)
    } catch (error) {
      throw refusalOf(error) ?? error
    }
  }
}

export type UserPool = ReturnType<typeof createUserPool>

function tokensOf(result: AuthenticationResultType | undefined): IssuedTokens {
  // A challenge instead of tokens: a password that must be changed first.
  if (!result?.AccessToken) throw wrongCredentials()
  return {
    accessToken: result.AccessToken,
    ...(result.RefreshToken && { refreshToken: result.RefreshToken }),
    expiresIn: result.ExpiresIn ?? 3_600,
  }
}

const wrongCredentials = () =>
  new SignInRefused('wrong-credentials', 'The email address or the password is wrong.')

function refusalOf(error: unknown): SignInRefused | undefined {
  if (error instanceof TooManyRequestsException)
    return new SignInRefused(
      'too-many-attempts',
      'There were too many attempts; try again in a few minutes.',
    )
  const refused = [
    NotAuthorizedException,
    UserNotFoundException,
    UserNotConfirmedException,
    PasswordResetRequiredException,
  ].some((kind) => error instanceof kind)
  return refused ? wrongCredentials() : undefined
}
