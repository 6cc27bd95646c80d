import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { primaryKey } from '../keys.ts'
import { type AuditEvent, auditItem } from '../platform/audit.ts'
import { outboxEntity, type OutboxRow } from '../platform/outbox.ts'
import { put, remove, transact, update } from '../transaction.ts'

export const waiverStatuses = ['active', 'expired', 'revoked'] as const

/** One change of an API that is let through until a date. */
export interface Waiver {
  apiId: string
  /** A ULID. */
  waiverId: string
  fingerprint: string
  rule: string
  operation?: string
  message: string
  reason: string
  status: (typeof waiverStatuses)[number]
  createdAt: string
  createdBy: string
  /** By the author of what it lets through, because nobody else may. */
  selfApproved: boolean
  expiresAt: string
  revokedAt?: string
  revokedBy?: string
}

/** What must happen because of a waiver, and what the audit trail says of it: written with it or not at all. */
export interface WaiverConsequences {
  errand: Omit<OutboxRow, 'kind'>
  audited: AuditEvent
}

/** Waivers (table APIs): a row each, which stays; and one for each fingerprint that is waived now. */
export function createWaivers(connection: Connection) {
  const { waivers, living } = waiverEntities(connection)
  const outbox = outboxEntity(connection)
  const cursors = createCursors(connection)

  return {
    /** False when a living waiver has the fingerprint already. */
    async create(waiver: Waiver, { errand, audited }: WaiverConsequences): Promise<boolean> {
      const { apiId, fingerprint, waiverId, expiresAt, createdAt } = waiver
      return transact(connection, [
        put(waivers.create(waiver)),
        put(
          living
            .put({ apiId, fingerprint, waiverId, expiresAt })
            // One that has expired may not have been marked yet.
            .where(
              (row, { notExists, lte }) =>
                `${notExists(row.waiverId)} OR ${lte(row.expiresAt, createdAt)}`,
            ),
        ),
        put(outbox.put({ ...errand, kind: 'watch-waiver' })),
        auditItem(connection, audited),
      ])
    },
    async get(apiId: string, waiverId: string): Promise<Waiver | undefined> {
      const { data } = await waivers.get({ apiId, waiverId }).go({ consistent: true })
      return data ?? undefined
    },
    async getMany(apiId: string, waiverIds: string[]): Promise<Waiver[]> {
      if (waiverIds.length === 0) return []
      const keys = [...new Set(waiverIds)].map((waiverId) => ({ apiId, waiverId }))
      const { data } = await waivers.get(keys).go()
      return data
    },
    /** Those that count at a moment. */
    async living(apiId: string, now: Date): Promise<Waiver[]> {
      const { data } = await living.query.primary({ apiId }).go({ pages: 'all', consistent: true })
      const ids = data
        .filter(({ expiresAt }) => expiresAt > now.toISOString())
        .map(({ waiverId }) => waiverId)
      return (await this.getMany(apiId, ids)).filter(({ status }) => status === 'active')
    },
    /** Newest first. */
    async list(apiId: string, limit: number, cursor?: string): Promise<Page<Waiver>> {
      const scope = `waivers/${apiId}`
      const position = cursor ? cursors.open(scope, cursor) : null
      const { data, cursor: next } = await waivers.query
        .primary({ apiId })
        .go({ order: 'desc', limit, cursor: position })
      return { items: data, ...(next && { cursor: cursors.seal(scope, next) }) }
    },
    /** Ends a living waiver; false when it has ended already. */
    revoke: (
      waiver: Waiver,
      by: { revokedAt: string; revokedBy: string },
      consequences: WaiverConsequences,
    ): Promise<boolean> => end(waiver, { status: 'revoked', ...by }, 'watch-waiver', consequences),
    /** Marks a waiver whose time is over, and leaves word of it; false when it has ended already. */
    expire: (waiver: Waiver, consequences: WaiverConsequences): Promise<boolean> =>
      end(waiver, { status: 'expired' }, 'waiver-expired', consequences),
  }

  async function end(
    { apiId, waiverId, fingerprint }: Waiver,
    change: Pick<Waiver, 'status' | 'revokedAt' | 'revokedBy'>,
    kind: OutboxRow['kind'],
    { errand, audited }: WaiverConsequences,
  ): Promise<boolean> {
    const { data: current } = await living.get({ apiId, fingerprint }).go({ consistent: true })
    return transact(connection, [
      update(
        waivers
          .patch({ apiId, waiverId })
          .set(change)
          .where(({ status }, { eq }) => eq(status, 'active')),
      ),
      // A newer one may have taken the place of one that was not marked yet.
      ...(current?.waiverId === waiverId
        ? [
            remove(
              living
                .delete({ apiId, fingerprint })
                .where((row, { eq }) => eq(row.waiverId, waiverId)),
            ),
          ]
        : []),
      put(outbox.put({ ...errand, kind })),
      auditItem(connection, audited),
    ])
  }
}

export type Waivers = ReturnType<typeof createWaivers>

/** A waiver as it is at a moment: its time may be over before that was written down. */
export const statusAt = ({ status, expiresAt }: Waiver, now: Date): Waiver['status'] =>
  status === 'active' && expiresAt <= now.toISOString() ? 'expired' : status

function waiverEntities({ client, table }: Connection) {
  const configuration = { client, table: table('apis') }
  const waivers = new Entity(
    {
      model: { entity: 'waiver', version: '1', service: 'portolan' },
      attributes: {
        apiId: { type: 'string', required: true },
        waiverId: { type: 'string', required: true },
        fingerprint: { type: 'string', required: true },
        rule: { type: 'string', required: true },
        operation: { type: 'string' },
        message: { type: 'string', required: true },
        reason: { type: 'string', required: true },
        status: { type: waiverStatuses, required: true },
        createdAt: { type: 'string', required: true },
        createdBy: { type: 'string', required: true },
        selfApproved: { type: 'boolean', required: true },
        expiresAt: { type: 'string', required: true },
        revokedAt: { type: 'string' },
        revokedBy: { type: 'string' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['apiId'], as: 'API#${apiId}' },
          { of: ['waiverId'], as: 'WAIVER#${waiverId}' },
        ),
      },
    },
    configuration,
  )
  const living = new Entity(
    {
      model: { entity: 'living-waiver', version: '1', service: 'portolan' },
      attributes: {
        apiId: { type: 'string', required: true },
        fingerprint: { type: 'string', required: true },
        waiverId: { type: 'string', required: true },
        expiresAt: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['apiId'], as: 'API#${apiId}' },
          { of: ['fingerprint'], as: 'WAIVED#${fingerprint}' },
        ),
      },
    },
    configuration,
  )
  return { waivers, living }
}
