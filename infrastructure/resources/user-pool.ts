import { physicalName } from './names.ts'

/** Where people sign in: by email, which names one person; accounts are made by an invitation. */
export const userPool = {
  name: 'users',
  signInWith: ['email'],
  autoVerify: ['email'],
  selfSignUp: false,
  passwordPolicy: {
    lengthMin: 12,
    requireLowercase: true,
    requireUppercase: true,
    requireDigits: true,
    requireSymbols: false,
    temporaryPasswordDays: 7,
  },
} as const

/** The auth service signs people in with this client; it has no secret, and the portal never sees it. */
export const userPoolClient = {
  name: 'portal',
  generateSecret: false,
  authFlows: ['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'],
  accessTokenMinutes: 60,
  idTokenMinutes: 60,
  refreshTokenDays: 30,
  /** A wrong email and a wrong password answer alike, so that nobody learns who has an account. */
  preventUserExistenceErrors: true,
  /** Signing out revokes the refresh token, and with it every access token of that sign-in. */
  tokenRevocation: true,
} as const

export const physicalUserPoolName = (prefix: string): string => physicalName(prefix, userPool.name)

export const physicalUserPoolClientName = (prefix: string): string =>
  physicalName(prefix, userPoolClient.name)
