import { ulid } from 'ulid'
import type { StoreConfig } from '../config.ts'
import { connect } from '../connection.ts'
import { createUsers } from '../users/users.ts'
import { createOrganizations, organizationEntities, type Role } from './organizations.ts'

export interface SeedMember {
  /** The `sub` that the identity provider gave. */
  userId: string
  email: string
  name: string
  role: Role
}

/** Makes an organization with its members; repeating it changes nothing but roles and names. */
export async function seedOrganization(
  config: StoreConfig,
  { slug, name, members }: { slug: string; name: string; members: SeedMember[] },
): Promise<void> {
  const connection = connect(config)
  try {
    const entities = organizationEntities(connection)
    const users = createUsers(connection)
    const existing = await createOrganizations(connection).findBySlug(slug)
    const orgId = existing?.orgId ?? ulid()
    await entities.organizations.put({ orgId, slug, name }).go()
    for (const { userId, email, name: fullName, role } of members) {
      await users.saveProfile({ userId, email, name: fullName })
      await entities.members.put({ orgId, userId, role }).go()
    }
  } finally {
    connection.close()
  }
}
