/** The contract between those who withdraw a version and the workflow that does it. */
export const withdrawVersion = 'withdrawVersion'
export const withdrawalWorkflowId = (apiId: string, version: string): string =>
  `withdrawal/${apiId}/${version}`

export interface WithdrawalStart {
  orgId: string
  orgSlug: string
  apiId: string
  slug: string
  version: string
  reason: string
  withdrawnBy: string
  withdrawnAt: string
}
