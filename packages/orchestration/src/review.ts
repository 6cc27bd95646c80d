import type { SettingKind } from '@portolan/store/governance/settings'

/** The contract between those who start a review of the fleet and the workflow that runs it. */
export const reviewFleet = 'reviewFleet'
export const reviewWorkflowId = (reviewId: string): string => `review/${reviewId}`

/** What a run needs to begin with; the text under review is in the review's row. */
export interface ReviewStart {
  orgId: string
  orgSlug: string
  reviewId: string
  kind: SettingKind
}
