import type { Manifest, OperationHistory, PackEntry, SliceEntry } from '../documentation.ts'

/** What the task is given; the same with every slice, but for `from` and `parts`. */
export interface DocumentInput {
  /** The bundle that `understand` gave. */
  bundle: Uint8Array
  /** The `next` of the slice before; absent for the first. */
  from?: DocumentCursor | undefined
  /** The `parts` of all slices before, in their order. */
  parts?: Uint8Array[] | undefined
  /** The slices of another version, of which those that would be made again are taken over. */
  known?: KnownSlice[] | undefined
  history?: HistoryInput | undefined
  /** The entry against the version before, in Markdown: the file `changelog.md`. */
  changelog?: string | undefined
}

/** A slice that lies in the store, and the part that it left. */
export interface KnownSlice extends SliceEntry {
  part: Uint8Array
}

/** Where to go on: plain and small, so that it can be kept anywhere. */
export interface DocumentCursor {
  /** How many operations, webhooks and schemas are done. */
  unit: number
  /** What was spent on examples, of which a description gets only so much. */
  effort: number
}

/**
 * Some MB of documentation, after what was taken over before them. The same description always gives the
 * same bytes, whatever is known.
 */
export interface DocumentSlice {
  packs: { sha256: string; bytes: Uint8Array }[]
  /** Packs of slices that were taken over: they must be there already. */
  takenOver: PackEntry[]
  /** What the last slice has to know of these. */
  parts: Uint8Array[]
  progress: { done: number; total: number }
  /** Absent in the last slice. */
  next?: DocumentCursor
  /** In the last slice. */
  manifest?: Manifest
}

/** What became of the operations, up to the version that is documented now. */
export interface HistoryInput {
  /** The label of the version that is documented. */
  version: string
  /** Absent for the first version of an API. */
  previous?: {
    /** By key, of all operations of the version before: one that is missing here was not there. */
    history: Record<string, OperationHistory[]>
    /** By key, of those that changed since. */
    changes: Record<string, ChangeCounts>
  }
}

export interface ChangeCounts {
  breaking: number
  caution: number
  safe: number
}
