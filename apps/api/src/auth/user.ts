import { permissionsOf } from '@portolan/identity/permissions'
import { Problem } from '@portolan/service/problem'
import type { components } from '@portolan/specs/types'
import type { AuthPorts } from './ports.ts'

type User = components['schemas']['User']

/**
 * A user as the API shows them, with what they may do in each of their organizations.
 * @throws {Problem} 401 when the account is known to the user pool only
 */
export async function describeUser(
  { users, organizations }: Pick<AuthPorts, 'users' | 'organizations'>,
  userId: string,
): Promise<User> {
  const [profile, memberships] = await Promise.all([
    users.getProfile(userId),
    organizations.membershipsOf(userId),
  ])
  if (!profile)
    throw new Problem({
      code: 'unauthenticated',
      detail: 'This account has no profile here; ask an owner of your organization to invite you.',
    })
  const described = await Promise.all(
    memberships.map(async ({ orgId, role }) => {
      const organization = await organizations.get(orgId)
      return organization && { ...organization, role, permissions: [...permissionsOf(role)] }
    }),
  )
  return {
    id: userId,
    email: profile.email,
    name: profile.name,
    ...(profile.lastSignInAt && { lastSignInAt: profile.lastSignInAt }),
    organizations: described
      .filter((each) => each !== undefined)
      .map(({ slug, name, role, permissions }) => ({ slug, name, role, permissions }))
      .toSorted((a, b) => a.slug.localeCompare(b.slug)),
  }
}
