import type { SetIdentity } from './segment-format.ts'

/** What an organization's search consists of at one moment; it never changes, the next one replaces it. */
export interface SearchSnapshot {
  segments: SnapshotSegment[]
  /** Segments that are no longer read by who reads this snapshot, and since when. */
  retired: { key: string; at: string }[]
}

export interface SnapshotSegment {
  /** The S3 key of the file. */
  key: string
  bytes: number
  /** All rows in it, those of sets that no longer count too. */
  rows: number
  /** The sets that count; an API has one set in all segments together. */
  sets: SnapshotSet[]
}

export interface SnapshotSet extends SetIdentity {
  /** Its number in the segment. */
  id: number
  rows: number
}

export const emptySnapshot: SearchSnapshot = { segments: [], retired: [] }

export const setsOf = ({ segments }: SearchSnapshot): SnapshotSet[] =>
  segments.flatMap(({ sets }) => sets)

/**
 * Takes sets of APIs out and a segment in. Segments without a set that counts retire.
 * @param gone ids of APIs whose sets no longer count, or are in the segment that comes
 */
export function withSegments(
  { segments, retired }: SearchSnapshot,
  gone: ReadonlySet<string>,
  added: readonly SnapshotSegment[],
  at: string,
): SearchSnapshot {
  const left = segments.map((segment) => ({
    ...segment,
    sets: segment.sets.filter(({ apiId }) => !gone.has(apiId)),
  }))
  const kept = [...left.filter(({ sets }) => sets.length > 0), ...added]
  const keptKeys = new Set(kept.map(({ key }) => key))
  const leaving = left.filter(({ key }) => !keptKeys.has(key)).map(({ key }) => ({ key, at }))
  return {
    segments: kept,
    retired: [...retired.filter(({ key }) => !keptKeys.has(key)), ...leaving],
  }
}
