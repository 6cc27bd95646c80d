import type { Sandbox } from '@portolan/description/sandbox'
import type { Fetched } from '@portolan/safe-fetch/safe-fetch'
import type { Apis } from '@portolan/store/apis/apis'
import type { Blobs } from '@portolan/store/content/blobs'
import type { Outbox, OutboxRow } from '@portolan/store/platform/outbox'
import type { Registrations } from '@portolan/store/registrations/registrations'
import type { Claims } from '@portolan/store/versions/claims'
import type { Publisher } from '@portolan/store/versions/publication'
import type { Versions } from '@portolan/store/versions/versions'

/** What the activities of registrations reach the world through. */
export interface ApiManagementPorts {
  apis: Apis
  blobs: Blobs
  claims: Claims
  outbox: Outbox
  publisher: Publisher
  registrations: Registrations
  versions: Versions
  sandbox: Sandbox
  /** Reads an address that a user gave. Throws FetchRefused. */
  fetchSource: (url: string) => Promise<Fetched>
  /** Sends an outbox row to the event bus; sending it twice is harmless. */
  sendEvent: (row: OutboxRow) => Promise<void>
  now: () => Date
}
