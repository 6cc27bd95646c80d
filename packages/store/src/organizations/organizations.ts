import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { firstIndex, primaryKey } from '../keys.ts'

export const roles = ['owner', 'publisher', 'approver', 'viewer'] as const
export type Role = (typeof roles)[number]

export interface Organization {
  orgId: string
  slug: string
  name: string
}

export interface Membership {
  orgId: string
  userId: string
  role: Role
}

/** Organizations and who belongs to them (table Users). */
export function createOrganizations(connection: Connection) {
  const { organizations, members } = organizationEntities(connection)
  return {
    async findBySlug(slug: string): Promise<Organization | undefined> {
      const { data } = await organizations.query.bySlug({ slug }).go({ limit: 1 })
      return data[0]
    },
    async get(orgId: string): Promise<Organization | undefined> {
      const { data } = await organizations.get({ orgId }).go()
      return data ?? undefined
    },
    async membership(orgId: string, userId: string): Promise<Membership | undefined> {
      const { data } = await members.get({ orgId, userId }).go()
      return data ?? undefined
    },
    async membershipsOf(userId: string): Promise<Membership[]> {
      const { data } = await members.query.byUser({ userId }).go({ pages: 'all' })
      return data
    },
    async membersOf(orgId: string): Promise<Membership[]> {
      const { data } = await members.query.primary({ orgId }).go({ pages: 'all' })
      return data
    },
  }
}

export type Organizations = ReturnType<typeof createOrganizations>

export function organizationEntities({ client, table }: Connection) {
  const configuration = { client, table: table('users') }
  const organizations = new Entity(
    {
      model: { entity: 'organization', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        name: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey({ of: ['orgId'], as: 'ORG#${orgId}' }, { of: [], as: 'ORG' }),
        bySlug: firstIndex({ of: ['slug'], as: 'ORGSLUG#${slug}' }, { of: [], as: 'ORG' }),
      },
    },
    configuration,
  )
  const members = new Entity(
    {
      model: { entity: 'member', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        userId: { type: 'string', required: true },
        role: { type: roles, required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['userId'], as: 'MEMBER#${userId}' },
        ),
        byUser: firstIndex(
          { of: ['userId'], as: 'USER#${userId}' },
          { of: ['orgId'], as: 'MEMBER#${orgId}' },
        ),
      },
    },
    configuration,
  )
  return { organizations, members }
}
