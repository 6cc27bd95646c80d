import { Entity } from 'electrodb'
import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { firstIndex, primaryKey } from '../keys.ts'
import { put } from '../transaction.ts'

export const auditActions = [
  'registration-approved',
  'registration-rejected',
  'registration-expired',
  'registration-let-through',
  'change-waived',
  'waiver-revoked',
  'waiver-expired',
  'policy-changed',
  'ruleset-changed',
  'team-changed',
  'team-dissolved',
  'review-started',
  'review-adopted',
  'api-changed',
  'version-withdrawn',
] as const
export type AuditAction = (typeof auditActions)[number]

export interface AuditEvent {
  orgId: string
  /** A ULID, given by whoever records it: the same event is recorded once. */
  id: string
  action: AuditAction
  at: string
  /** The id of the user who did it; absent where time did. */
  by?: string
  /** The slug of the API that it concerns. */
  api?: string
  version?: string
  /** The id of the registration that it concerns. */
  registration?: string
  /** What happened, in a sentence without names of people. */
  summary: string
  reason?: string
  selfApproved?: boolean
}

/** Who decided what, when and why (table Platform). Rows are only ever added, and stay for good. */
export function createAudit(connection: Connection) {
  const rows = auditEntity(connection)
  const cursors = createCursors(connection)
  return {
    /** Writes an event once, however often it is recorded. */
    async record(event: AuditEvent): Promise<void> {
      await succeeds(rows.create(rowOf(event)).go())
    },
    /** Newest first; all of the organization's, or only what concerns one API. */
    async list(
      orgId: string,
      { api, limit, cursor }: { api?: string; limit: number; cursor?: string },
    ): Promise<Page<AuditEvent>> {
      const scope = `audit/${orgId}/${api ?? ''}`
      const position = cursor ? cursors.open(scope, cursor) : null
      const options = { order: 'desc', limit, cursor: position } as const
      const { data, cursor: next } = await (api
        ? rows.query.byApi({ concerning: concerningOf(orgId, api) }).go(options)
        : rows.query.primary({ orgId }).go(options))
      return {
        items: data.map(({ concerning: _, ...event }) => event),
        ...(next && { cursor: cursors.seal(scope, next) }),
      }
    },
  }
}

export type Audit = ReturnType<typeof createAudit>

/** An event as a part of the transaction that it tells of: neither is written without the other. */
export const auditItem = (connection: Connection, event: AuditEvent) =>
  put(auditEntity(connection).create(rowOf(event)))

const rowOf = (event: AuditEvent) => ({
  ...event,
  ...(event.api && { concerning: concerningOf(event.orgId, event.api) }),
})

const concerningOf = (orgId: string, api: string): string => `${orgId}#${api}`

function auditEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'audit', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        id: { type: 'string', required: true },
        action: { type: auditActions, required: true },
        at: { type: 'string', required: true },
        by: { type: 'string' },
        api: { type: 'string' },
        /** Organization and API in one, so that what concerns no API is not in the index. */
        concerning: { type: 'string' },
        version: { type: 'string' },
        registration: { type: 'string' },
        summary: { type: 'string', required: true },
        reason: { type: 'string' },
        selfApproved: { type: 'boolean' },
      },
      indexes: {
        primary: primaryKey({ of: ['orgId'], as: 'AUDIT#${orgId}' }, { of: ['id'], as: '${id}' }),
        byApi: firstIndex(
          { of: ['concerning'], as: 'AUDIT#${concerning}' },
          { of: ['id'], as: '${id}' },
        ),
      },
    },
    { client, table: table('platform') },
  )
}
