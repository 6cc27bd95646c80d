import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { buildSegment, type RowSet } from '@portolan/search/build-segment'
import { openSegment } from '@portolan/search/segment'
import { readSets } from '@portolan/search/read-sets'
import { makeTemporaryFolder } from '@portolan/search/temporary-folder'
import type { SnapshotSegment } from '@portolan/search/snapshot'
import type { SearchPorts } from './ports.ts'

type Ports = Pick<SearchPorts, 'searchFiles'>

/** Builds a segment and stores it. */
export const storeSegment = (
  { searchFiles }: Ports,
  orgId: string,
  rowSets: readonly RowSet[],
): Promise<SnapshotSegment> =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'segment')
    const { rows } = await buildSegment(file, rowSets, () => pause())
    const { size: bytes } = await stat(file)
    const key = await searchFiles.putFile(orgId, file, bytes)
    return {
      key,
      bytes,
      rows,
      sets: rowSets.map(({ rows: own, ...identity }, id) => ({
        ...identity,
        id,
        rows: own.length,
      })),
    }
  })

/** What a stored segment has of the sets that count. */
export const fetchSets = (
  { searchFiles }: Ports,
  { key, sets }: SnapshotSegment,
): Promise<RowSet[]> =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'segment')
    await searchFiles.download(key, file)
    const segment = openSegment(file)
    try {
      return await readSets(segment, new Map(sets.map((set) => [set.id, set])), () => pause())
    } finally {
      segment.close()
    }
  })

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeTemporaryFolder()
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
