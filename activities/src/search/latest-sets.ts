import { BlobNotFound } from '@portolan/store/content/blobs'
import type { RowSet } from '@portolan/search/build-segment'
import { rowsMax } from '@portolan/search/plan-compaction'
import { setsOf, type SearchSnapshot } from '@portolan/search/snapshot'
import type { SearchPorts } from './ports.ts'
import { readSearchRows } from './read-search-rows.ts'

/** How the sets of some APIs differ from those of a snapshot. */
export interface SetChanges {
  /** The ids of APIs whose sets in the snapshot no longer count. */
  gone: Set<string>
  /** At most about as many rows as one segment has. */
  added: RowSet[]
  /** Slugs that were not looked at, for there was enough already. */
  left: string[]
}

/** Reads what is now the latest version of each API; those that did not change stay as they are. */
export async function latestSets(
  ports: SearchPorts,
  orgId: string,
  snapshot: SearchSnapshot,
  slugs: readonly string[],
): Promise<SetChanges> {
  const known = setsOf(snapshot)
  const changes: SetChanges = { gone: new Set(), added: [], left: [] }
  let rowsAdded = 0
  for (const slug of slugs) {
    if (rowsAdded >= rowsMax) {
      changes.left.push(slug)
      continue
    }
    for (const { apiId } of known.filter((set) => set.slug === slug)) changes.gone.add(apiId)
    const latest = await ports.latestDocumentation.find(orgId, slug)
    if (!latest) continue
    const { apiId, title, version, manifestKey } = latest
    const current = known.find((set) => set.apiId === apiId)
    if (
      current?.slug === slug &&
      current.title === title &&
      current.version === version &&
      current.manifestKey === manifestKey
    ) {
      changes.gone.delete(apiId)
      continue
    }
    const rows = await readUnlessGone(ports, orgId, manifestKey)
    if (!rows) continue
    changes.gone.add(apiId)
    rowsAdded += rows.length
    changes.added.push({ apiId, slug, title, version, manifestKey, rows })
  }
  return changes
}

/** What was purged meanwhile, or cannot be read, must not keep others from being found. */
async function readUnlessGone(ports: SearchPorts, orgId: string, manifestKey: string) {
  try {
    return await readSearchRows(ports, orgId, manifestKey)
  } catch (error) {
    if (error instanceof BlobNotFound || error instanceof SyntaxError) return undefined
    throw error
  }
}
