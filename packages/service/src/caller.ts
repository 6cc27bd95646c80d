import type { AccessTokenClaims } from '@portolan/identity/access-tokens'
import type { Organization, Role } from '@portolan/store/organizations/organizations'

/** Who sends a request, as the authorizer found out. Nobody is a principal like any other. */
export type Caller =
  | { kind: 'anonymous' }
  | { kind: 'refused'; reason: 'expired' | 'invalid' }
  | ({ kind: 'user' } & AccessTokenClaims)

/** A caller inside the organization of the address. */
export interface Member {
  userId: string
  role: Role
  organization: Organization
}

/** API Gateway hands the authorizer's findings on as a flat map of strings. */
export const contextOf = (caller: Caller): Record<string, string> =>
  Object.fromEntries(Object.entries(caller).map(([key, value]) => [key, String(value)]))

export function callerOf(context: Record<string, unknown> | null | undefined): Caller {
  const { kind, userId, originJti, expiresAt, reason } = context ?? {}
  if (kind === 'user')
    return {
      kind,
      userId: String(userId),
      originJti: String(originJti),
      expiresAt: Number(expiresAt),
    }
  if (kind === 'refused') return { kind, reason: reason === 'expired' ? 'expired' : 'invalid' }
  return { kind: 'anonymous' }
}
