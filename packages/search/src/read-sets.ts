import type { SearchRow } from '@portolan/description/documentation'
import type { RowSet } from './build-segment.ts'
import type { Segment } from './segment.ts'
import type { SetIdentity } from './segment-format.ts'

const rowsAtOnce = 2_000

/** The rows of the sets that count, to be written into another segment. */
export async function readSets(
  segment: Segment,
  sets: ReadonlyMap<number, SetIdentity>,
  pause: () => Promise<unknown>,
): Promise<RowSet[]> {
  const rows = new Map<number, SearchRow[]>([...sets.keys()].map((id) => [id, []]))
  for (let id = 1; id <= segment.size; id++) {
    rows.get(segment.ownerOf(id))?.push(segment.read(id))
    if (id % rowsAtOnce === 0) await pause()
  }
  return [...sets].map(([id, { apiId, slug, title, version, manifestKey }]) => ({
    apiId,
    slug,
    title,
    version,
    manifestKey,
    rows: rows.get(id) ?? [],
  }))
}
