import type { Sandbox } from '@portolan/description/sandbox'
import type { Apis } from '@portolan/store/apis/apis'
import type { Blobs } from '@portolan/store/content/blobs'
import type { Reviews } from '@portolan/store/governance/reviews'
import type { Settings } from '@portolan/store/governance/settings'
import type { Waivers } from '@portolan/store/governance/waivers'
import type { Outbox, OutboxRow } from '@portolan/store/platform/outbox'
import type { Versions } from '@portolan/store/versions/versions'

/** What the activities of reviews reach the world through. */
export interface ReviewPorts {
  apis: Apis
  blobs: Blobs
  outbox: Outbox
  reviews: Reviews
  settings: Pick<Settings, 'current'>
  versions: Versions
  waivers: Pick<Waivers, 'living'>
  sandbox: Sandbox
  /** Sends an outbox row to the event bus; sending it twice is harmless. */
  sendEvent: (row: OutboxRow) => Promise<void>
  now: () => Date
}

export interface ReviewRef {
  orgId: string
  reviewId: string
}
