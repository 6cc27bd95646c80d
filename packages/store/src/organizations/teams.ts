import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import { type AuditEvent, auditItem } from '../platform/audit.ts'
import { put, remove, transact } from '../transaction.ts'
import { createOrganizations } from './organizations.ts'

export interface Team {
  slug: string
  name: string
  /** Ids of users, each of whom was a member of the organization when the team was written. */
  members: string[]
}

/** Teams of an organization (table Users); policies name them by slug. */
export function createTeams(connection: Connection) {
  const rows = teamEntity(connection)
  const organizations = createOrganizations(connection)
  /** What the audit trail says is written together with the change or not at all. */
  const told = (event?: AuditEvent) => (event ? [auditItem(connection, event)] : [])
  return {
    /** By name. Whoever has left the organization is in no team any more. */
    async list(orgId: string): Promise<Team[]> {
      const [{ data }, memberships] = await Promise.all([
        rows.query.primary({ orgId }).go({ pages: 'all' }),
        organizations.membersOf(orgId),
      ])
      const present = new Set(memberships.map(({ userId }) => userId))
      return data
        .map(({ slug, name, members }) => ({
          slug,
          name,
          members: members.filter((userId) => present.has(userId)),
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1))
    },
    /** Their names by slug. */
    async names(orgId: string): Promise<ReadonlyMap<string, string>> {
      const { data } = await rows.query.primary({ orgId }).go({ pages: 'all' })
      return new Map(data.map(({ slug, name }) => [slug, name]))
    },
    /** Makes or changes a team; or says which of its members are none of the organization, and changes nothing. */
    async put(
      orgId: string,
      team: Team,
      audited?: AuditEvent,
    ): Promise<{ outcome: 'written' } | { outcome: 'strangers'; strangers: string[] }> {
      const memberships = await organizations.membersOf(orgId)
      const present = new Set(memberships.map(({ userId }) => userId))
      const strangers = team.members.filter((userId) => !present.has(userId))
      if (strangers.length > 0) return { outcome: 'strangers', strangers }
      await transact(connection, [put(rows.put({ orgId, ...team })), ...told(audited)])
      return { outcome: 'written' }
    },
    /** False when there is no such team. */
    remove: (orgId: string, slug: string, audited?: AuditEvent): Promise<boolean> =>
      transact(connection, [remove(rows.remove({ orgId, slug })), ...told(audited)]),
  }
}

export type Teams = ReturnType<typeof createTeams>

function teamEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'team', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        name: { type: 'string', required: true },
        members: { type: 'list', items: { type: 'string' }, required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug'], as: 'TEAM#${slug}' },
        ),
      },
    },
    { client, table: table('users') },
  )
}
