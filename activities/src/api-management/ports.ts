import type { Sandbox } from '@portolan/description/sandbox'
import type { Fetched } from '@portolan/safe-fetch/safe-fetch'
import type { Apis } from '@portolan/store/apis/apis'
import type { Blobs } from '@portolan/store/content/blobs'
import type { Settings } from '@portolan/store/governance/settings'
import type { Waivers } from '@portolan/store/governance/waivers'
import type { Organizations } from '@portolan/store/organizations/organizations'
import type { Teams } from '@portolan/store/organizations/teams'
import type { Audit } from '@portolan/store/platform/audit'
import type { Outbox, OutboxRow } from '@portolan/store/platform/outbox'
import type { Registrations } from '@portolan/store/registrations/registrations'
import type { ClaimHolders, Claims } from '@portolan/store/versions/claims'
import type { Comparisons } from '@portolan/store/versions/comparisons'
import type { Publisher } from '@portolan/store/versions/publication'
import type { Versions } from '@portolan/store/versions/versions'
import type { Withdrawals } from '@portolan/store/versions/withdrawals'

/** What the activities of registrations reach the world through. */
export interface ApiManagementPorts {
  apis: Apis
  audit: Pick<Audit, 'record'>
  blobs: Blobs
  claimHolders: ClaimHolders
  claims: Claims
  comparisons: Comparisons
  organizations: Pick<Organizations, 'membersOf'>
  outbox: Outbox
  publisher: Publisher
  registrations: Registrations
  settings: Pick<Settings, 'current'>
  teams: Pick<Teams, 'list'>
  versions: Versions
  waivers: Waivers
  withdrawals: Withdrawals
  sandbox: Sandbox
  /** Reads an address that a user gave. Throws FetchRefused. */
  fetchSource: (url: string) => Promise<Fetched>
  /** Sends an outbox row to the event bus; sending it twice is harmless. */
  sendEvent: (row: OutboxRow) => Promise<void>
  now: () => Date
}
