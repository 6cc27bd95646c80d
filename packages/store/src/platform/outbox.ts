import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

export const outboxKinds = [
  // Told to people.
  'version-published',
  'version-withdrawn',
  'approval-requested',
  'approval-reminder',
  'approval-expired',
  'waiver-expired',
  'review-completed',
  // Workflows to start.
  'start-registration',
  'start-sign-in',
  'watch-waiver',
  'start-review',
  'start-withdrawal',
] as const
export type OutboxKind = (typeof outboxKinds)[number]

/** Something that must happen because a transaction said so: an event to send, or a workflow to start. */
export interface OutboxRow {
  /** A ULID; also the dedupe key of whoever acts on it. */
  id: string
  kind: OutboxKind
  /** JSON. */
  payload: Record<string, unknown>
  createdAt: string
}

/** The outbox (table Platform): written with what it follows from, removed when it was acted on. */
export function createOutbox(connection: Connection) {
  const rows = outboxEntity(connection)
  return {
    async add(row: OutboxRow): Promise<void> {
      await rows.put(row).go()
    },
    async get(id: string): Promise<OutboxRow | undefined> {
      const { data } = await rows.get({ id }).go()
      return data ?? undefined
    },
    async remove(id: string): Promise<void> {
      await rows.delete({ id }).go()
    },
    /** The oldest rows written before a moment (ULIDs rise with time). */
    async oldest(before: Date, limit: number): Promise<OutboxRow[]> {
      const { data } = await rows.query
        .primary({})
        .where(({ createdAt }, { lt }) => lt(createdAt, before.toISOString()))
        .go({ limit })
      return data
    },
  }
}

export type Outbox = ReturnType<typeof createOutbox>

export function outboxEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'outbox', version: '1', service: 'portolan' },
      attributes: {
        id: { type: 'string', required: true },
        kind: { type: outboxKinds, required: true },
        payload: { type: 'any', required: true },
        createdAt: { type: 'string', required: true },
      },
      indexes: { primary: primaryKey({ of: [], as: 'OUTBOX' }, { of: ['id'], as: '${id}' }) },
    },
    { client, table: table('platform') },
  )
}
