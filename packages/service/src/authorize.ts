import { isPermitted } from '@portolan/identity/permissions'
import type { Organizations } from '@portolan/store/organizations/organizations'
import type { Caller, Member } from './caller.ts'
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
  organizations: Organizations,
  caller: Caller,
  slug: string,
  permission: string,
): Promise<Member> {
  const { userId } = requireUser(caller)
  const organization = await organizations.findBySlug(slug)
  const membership = organization && (await organizations.membership(organization.orgId, userId))
  if (!membership) throw notFound('organization')
  if (!isPermitted(membership.role, permission))
    throw new Problem({
      code: 'permission-missing',
      detail: `Your role in ${slug}, ${membership.role}, does not include "${permission}"; an owner can give you another role.`,
    })
  return { userId, role: membership.role, organization }
}

const unauthenticated = (code: 'unauthenticated' | 'token-expired', detail: string) =>
  new Problem({ code, detail, headers: { 'www-authenticate': 'Bearer' } })
