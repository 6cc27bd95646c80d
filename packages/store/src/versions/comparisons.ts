import type { ChangeLevel } from '@portolan/policy/policy'
import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import { type ComparedPair, pairKey } from './compared-pair.ts'

export interface ComparisonRow {
  /** The S3 key of the whole comparison; none where it cannot be made. */
  key?: string
  /** Why it cannot be made. */
  refused?: string
  /** When it was made, `2027-01-31`: what a Sunset date allows differs from one day to the next. */
  day: string
}

/** Where one side of a change is written, in the file as it was given. */
export interface ChangePlace {
  file: string
  pointer: string
  line: number
  /** The text around the line, where it is short enough to be read. */
  excerpt?: { firstLine: number; lines: string[] }
}

export interface ComparedChange {
  rule: string
  level: ChangeLevel
  operation: string | null
  /** All that it reaches, as far as they are listed. */
  operations: string[]
  operationsTotal: number
  message: string
  hurts: ('senders' | 'readers')[]
  published: ChangePlace | null
  candidate: ChangePlace | null
  advice: string
  fingerprint: string
}

/** A comparison as it is kept in S3. */
export interface KeptComparison {
  verdict: 'breaking' | 'compatible' | 'identical'
  version: { declared: string; required: string | null; ok: boolean | null }
  /** Of all changes, also of those beyond `changes`. */
  counts: Record<ChangeLevel, number> & { total: number }
  /** Breaking ones first. */
  changes: ComparedChange[]
}

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
        day: { type: 'string', required: true },
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
