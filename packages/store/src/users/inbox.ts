import { Entity } from 'electrodb'
import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { primaryKey } from '../keys.ts'

export const announcementKinds = [
  'version-published',
  'version-withdrawn',
  'approval-requested',
  'approval-reminder',
  'approval-expired',
  'waiver-expired',
  'review-completed',
] as const

export interface Announcement {
  /** The outbox row's ULID, so that a delivery repeated writes the same row. */
  id: string
  kind: (typeof announcementKinds)[number]
  organization: string
  api?: string
  version?: string
  title: string
  breakingChanges?: number
  registrationId?: string
  /** The version that it is compared with. */
  against?: string
  reviewId?: string
  createdAt: string
}

/** What waits for each user, newest first (table Users). */
export function createInbox(connection: Connection) {
  const { client, table } = connection
  const cursors = createCursors(connection)
  const rows = new Entity(
    {
      model: { entity: 'inbox', version: '1', service: 'portolan' },
      attributes: {
        userId: { type: 'string', required: true },
        id: { type: 'string', required: true },
        kind: { type: announcementKinds, required: true },
        organization: { type: 'string', required: true },
        api: { type: 'string' },
        version: { type: 'string' },
        title: { type: 'string', required: true },
        breakingChanges: { type: 'number' },
        registrationId: { type: 'string' },
        against: { type: 'string' },
        reviewId: { type: 'string' },
        createdAt: { type: 'string', required: true },
        mailedAt: { type: 'string' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['userId'], as: 'USER#${userId}' },
          { of: ['id'], as: 'INBOX#${id}' },
        ),
      },
    },
    { client, table: table('users') },
  )
  return {
    /** Writes an announcement once, however often it is delivered. */
    async deliver(userId: string, announcement: Announcement): Promise<void> {
      await succeeds(rows.create({ userId, ...announcement }).go())
    },
    /** Whether a delivered announcement has been mailed too. */
    async isMailed(userId: string, id: string): Promise<boolean> {
      const { data } = await rows.get({ userId, id }).go({ consistent: true })
      return data?.mailedAt !== undefined
    },
    async markMailed(userId: string, id: string, mailedAt: string): Promise<void> {
      await rows.patch({ userId, id }).set({ mailedAt }).go()
    },
    async list(userId: string, limit: number, cursor?: string): Promise<Page<Announcement>> {
      const scope = `inbox/${userId}`
      const position = cursor ? cursors.open(scope, cursor) : null
      const { data, cursor: next } = await rows.query
        .primary({ userId })
        .go({ order: 'desc', limit, cursor: position })
      return {
        items: data.map(({ userId: _user, mailedAt: _mailed, ...announcement }) => announcement),
        ...(next && { cursor: cursors.seal(scope, next) }),
      }
    },
  }
}

export type Inbox = ReturnType<typeof createInbox>
