/** The contract between those who publish and withdraw versions and the workflow that keeps the search. */
export const maintainSearch = 'maintainSearch'
export const searchWorkflowId = (orgId: string): string => `search/${orgId}`

/** Signal: an API's latest version is another one, or none. Its argument is the API's slug. */
export const indexApiSignal = 'indexApi'

/** Whose index is kept. */
export interface SearchStart {
  orgId: string
  orgSlug: string
  /** Slugs of APIs that an earlier run of this workflow was told of. */
  waiting?: string[]
}

/** An API whose rows changed. */
export interface SearchErrand {
  orgId: string
  orgSlug: string
  slug: string
}
