import { z } from 'zod'

const environment = z.object({
  PORTOLAN_USER_POOL_CLIENT_ID: z.string().min(1),
  PORTOLAN_TOKEN_ISSUER: z.url(),
  PORTOLAN_TOKEN_JWKS_URL: z.url(),
})

export interface IdentityConfig {
  clientId: string
  /** The `iss` of access tokens. */
  issuer: string
  /** Where the issuer's keys are; locally another address than the issuer's. */
  jwksUrl: string
}

export function identityConfigFrom(env: NodeJS.ProcessEnv): IdentityConfig {
  const parsed = environment.parse(env)
  return {
    clientId: parsed.PORTOLAN_USER_POOL_CLIENT_ID,
    issuer: parsed.PORTOLAN_TOKEN_ISSUER,
    jwksUrl: parsed.PORTOLAN_TOKEN_JWKS_URL,
  }
}
