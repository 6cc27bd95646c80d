import { emptySnapshot, type SearchSnapshot } from '@portolan/search/snapshot'
import type { SearchPorts } from './ports.ts'

type Ports = Pick<SearchPorts, 'searchFiles' | 'searchPointers' | 'now'>

/** The snapshot that counts, and its number; number 0 is that of an organization without any. */
export interface CurrentSnapshot {
  revision: number
  snapshot: SearchSnapshot
  key?: string
}

export async function currentSnapshot(
  { searchFiles, searchPointers }: Ports,
  orgId: string,
): Promise<CurrentSnapshot> {
  const pointer = await searchPointers.get(orgId)
  if (!pointer) return { revision: 0, snapshot: emptySnapshot }
  const { revision, snapshotKey: key } = pointer
  return { revision, key, snapshot: await searchFiles.getJson<SearchSnapshot>(key) }
}

/**
 * Lets a snapshot take the place of the one that it was made from, which retires. False when another one did
 * so meanwhile.
 */
export async function replaceSnapshot(
  { searchFiles, searchPointers, now }: Ports,
  orgId: string,
  { revision, key }: CurrentSnapshot,
  next: SearchSnapshot,
): Promise<boolean> {
  const retired = [...next.retired, ...(key ? [{ key, at: now().toISOString() }] : [])]
  const snapshotKey = await searchFiles.putJson(orgId, {
    ...next,
    retired: retired.filter((entry) => !next.segments.some((segment) => segment.key === entry.key)),
    // No two are alike, so that none is removed as an older one that had the same content.
    revision: revision + 1,
  })
  return searchPointers.replace(orgId, { revision: revision + 1, snapshotKey })
}
