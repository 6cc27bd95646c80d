import { isPermitted } from '@portolan/identity/permissions'
import type { Caller, Member } from './caller.ts'
import type { ReaderRequest } from './operation.ts'
import type { Places } from './places.ts'
import { notFound, Problem } from './problem.ts'

type User = Extract<Caller, { kind: 'user' }>

/** @throws {Problem} 401 */
export function requireUser(caller: Caller): User {
  if (caller.kind === 'user') return caller
  if (caller.kind === 'refused' && caller.reason === 'expired')
    throw unauthenticated(
      'token-expired',
      'The access token has expired; refresh it or sign in again.',
    )
  if (caller.kind === 'refused')
    throw unauthenticated('unauthenticated', 'The access token is not valid; sign in again.')
  throw unauthenticated(
    'unauthenticated',
    'This needs an access token: sign in with POST /auth/login and send it as "Authorization: Bearer …".',
  )
}

/**
 * The caller as a member of the organization, with the permission that the operation needs. The role comes
 * from the member's row, never from the token.
 * @throws {Problem} 401; 404 to those who are no members, so that they learn nothing; 403
 */
export async function requirePermission(
  places: Places,
  caller: Caller,
  slug: string,
  permission: string,
): Promise<Member> {
  const { userId } = requireUser(caller)
  const { organization, membership } = await places.find(slug, userId)
  if (!membership) throw notFound('organization')
  return permitted({ userId, role: membership.role, organization }, permission)
}

/**
 * A caller who may be no member, nor signed in: what they are shown is for the operation to decide.
 * @throws {Problem} 401 for a token that is not valid; 403 for a member without the permission
 */
export async function admitReader(
  places: Places,
  caller: Caller,
  slug: string,
  permission: string,
): Promise<Pick<ReaderRequest, 'organization' | 'member'>> {
  if (caller.kind === 'refused') requireUser(caller)
  if (caller.kind !== 'user') return { organization: await places.findOrganization(slug) }
  const { userId } = caller
  const { organization, membership } = await places.find(slug, userId)
  if (!membership) return { organization }
  return {
    organization,
    member: permitted({ userId, role: membership.role, organization }, permission),
  }
}

/**
 * What an outsider hears of everything that is not public, whether it is there or not.
 * @throws {Problem} 401 without a token
 */
export function unseen(caller: Caller): Problem {
  requireUser(caller)
  return notFound('such thing')
}

function permitted(member: Member, permission: string): Member {
  if (isPermitted(member.role, permission)) return member
  throw new Problem({
    code: 'permission-missing',
    detail: `Your role in ${member.organization.slug}, ${member.role}, does not include "${permission}"; an owner can give you another role.`,
  })
}

const unauthenticated = (code: 'unauthenticated' | 'token-expired', detail: string) =>
  new Problem({ code, detail, headers: { 'www-authenticate': 'Bearer' } })
