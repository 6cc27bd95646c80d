/** The contract between those who give and revoke waivers and the workflow that watches one. */
export const watchWaiver = 'watchWaiver'
export const waiverWorkflowId = (waiverId: string): string => `waiver/${waiverId}`

/** Signal: the waiver was revoked. */
export const revokedSignal = 'revoked'

export interface WaiverWatch {
  orgId: string
  orgSlug: string
  apiId: string
  slug: string
  waiverId: string
  expiresAt: string
}

/** What the outbox says of a waiver: to watch it, or that it was revoked. */
export interface WaiverErrand extends WaiverWatch {
  revoked: boolean
}
