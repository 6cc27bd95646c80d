import type { ActState } from '../forms/act.ts'

/** What the form says when the settings of an API were not saved. */
export type SettingsState = ActState & {
  /** It would become public, which asks for a second word. */
  asksPublic?: boolean
  /** Somebody changed it meanwhile: what differs now, and the ETag of what holds. */
  conflict?: { etag: string; differences: Difference[] }
}

export type Difference = { name: string; theirs: string; yours: string }

export type SaveSettings = (state: SettingsState, form: FormData) => Promise<SettingsState>
