import type { ChangeLevel } from '@portolan/policy/policy'
import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'

/** Rises when comparing learns something, so that what an older engine found is found anew. */
const engine = 1

/** Two contents by the S3 keys of their bundles. */
export interface ComparedPair {
  published: string
  candidate: string
}

export interface ComparisonRow {
  /** The S3 key of the whole comparison; none where it cannot be made. */
  key?: string
  /** Why it cannot be made. */
  refused?: string
}

/** How many changes there are of each level. */
export type LevelCounts = Record<ChangeLevel, number> & { total: number }

/** Which contents were compared, and where the result is (table APIs): a pair is compared once. */
export function createComparisons({ client, table }: Connection) {
  const rows = new Entity(
    {
      model: { entity: 'comparison', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        pair: { type: 'string', required: true },
        key: { type: 'string' },
        refused: { type: 'string' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['pair'], as: 'COMPARISON#${pair}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
  return {
    async find(orgId: string, pair: ComparedPair): Promise<ComparisonRow | undefined> {
      const { data } = await rows.get({ orgId, pair: pairKey(pair) }).go({ consistent: true })
      return data ?? undefined
    },
    async keep(orgId: string, pair: ComparedPair, row: ComparisonRow): Promise<void> {
      await rows.put({ orgId, pair: pairKey(pair), ...row }).go()
    },
  }
}

export type Comparisons = ReturnType<typeof createComparisons>

/** Names a pair and the engine that compares it; the same pair has the same name for ever. */
export const pairKey = ({ published, candidate }: ComparedPair): string =>
  `${hashIn(published)}..${hashIn(candidate)}#${engine}`

/** Keys of content end with its hash. */
const hashIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1)
