import type { Finding } from '../api/problem.ts'
import type { Person } from '../api/types.ts'
import type { ActState } from '../forms/act.ts'
import type { DiffLine } from './line-diff.ts'

/** What the editor says when a text was not saved; the text itself is among what was given. */
export type SettingState = ActState & {
  /** What is wrong in the text, with lines. */
  faults?: Finding[]
  /** Somebody saved another revision meanwhile. */
  conflict?: { revision: number; by?: Person; at: string | null; etag: string; diff: DiffLine[] }
}

export type SaveSetting = (state: SettingState, form: FormData) => Promise<SettingState>
