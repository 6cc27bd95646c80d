import { withSegments } from '@portolan/search/snapshot'
import { whileHeartbeating } from '../shared/heartbeat.ts'
import { latestSets } from './latest-sets.ts'
import type { SearchPorts } from './ports.ts'
import { storeSegment } from './segments.ts'
import { currentSnapshot, replaceSnapshot } from './snapshots.ts'
import { type SearchUpkeep, upkeepOf } from './upkeep.ts'

export interface IndexApisInput {
  orgId: string
  /** APIs whose rows changed. */
  slugs: string[]
}

export interface Indexed extends SearchUpkeep {
  /** APIs that are to be indexed yet: too much for one step, or never indexed before. */
  left: string[]
}

/**
 * Lets a search find what is now the latest version of some APIs, and no longer what is not. The first time, all
 * other APIs of the organization are left. Repeating it changes nothing.
 */
export const indexApis =
  (ports: SearchPorts) =>
  ({ orgId, slugs }: IndexApisInput): Promise<Indexed> =>
    whileHeartbeating(() => undefined, index(ports, orgId, slugs))

async function index(ports: SearchPorts, orgId: string, slugs: string[]): Promise<Indexed> {
  for (let pass = 0; pass < passesMax; pass++) {
    const indexed = await indexOnce(ports, orgId, slugs)
    if (indexed) return indexed
  }
  throw new Error('The search changes too often; the step is tried again')
}

/** A merge may end meanwhile; then what it made is to be kept. */
const passesMax = 5

async function indexOnce(
  ports: SearchPorts,
  orgId: string,
  slugs: string[],
): Promise<Indexed | undefined> {
  const current = await currentSnapshot(ports, orgId)
  const isFirst = current.revision === 0
  const { gone, added, left } = await latestSets(ports, orgId, current.snapshot, slugs)
  if (isFirst) left.push(...(await otherSlugs(ports, orgId, slugs)))
  if (gone.size === 0 && added.length === 0 && !isFirst)
    return { ...upkeepOf(ports, current.snapshot), left }
  const segments = added.length > 0 ? [await storeSegment(ports, orgId, added)] : []
  const next = withSegments(current.snapshot, gone, segments, ports.now().toISOString())
  const isReplaced = await replaceSnapshot(ports, orgId, current, next)
  return isReplaced ? { ...upkeepOf(ports, next), left } : undefined
}

async function otherSlugs(
  { latestDocumentation }: Pick<SearchPorts, 'latestDocumentation'>,
  orgId: string,
  slugs: readonly string[],
): Promise<string[]> {
  const all = await latestDocumentation.slugs(orgId)
  return all.filter((slug) => !slugs.includes(slug))
}
