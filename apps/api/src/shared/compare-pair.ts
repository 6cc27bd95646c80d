import { setTimeout as sleep } from 'node:timers/promises'
import type { ComparisonRunner } from '@portolan/orchestration/comparison-runner'
import { Problem } from '@portolan/service/problem'
import type { Organization } from '@portolan/store/organizations/organizations'
import type { Blobs } from '@portolan/store/content/blobs'
import type {
  ComparisonRow,
  Comparisons,
  KeptComparison,
} from '@portolan/store/versions/comparisons'
import type { Pair } from './find-pair.ts'
import { workflowsUnavailable } from './unavailable.ts'

const pauseMs = 100

export interface ComparisonPorts {
  blobs: Blobs
  comparisons: Comparisons
  comparisonRunner: ComparisonRunner
}

/**
 * What changed between two versions; undefined when finding out takes longer than until the deadline. What was
 * compared before, as at the gate, is there already.
 * @throws {Problem} 422 where the versions are too heavy to be compared; 503
 */
export async function comparePair(
  ports: ComparisonPorts,
  { orgId, slug: orgSlug }: Organization,
  { api, from, to }: Pair,
  deadlineMs: number,
  /** May refuse, by throwing, that work begins for this caller. */
  beforeStart?: () => Promise<void>,
): Promise<KeptComparison | undefined> {
  const { blobs, comparisons, comparisonRunner } = ports
  const pair = { published: from.content.bundle, candidate: to.content.bundle }
  let row: ComparisonRow | undefined = await comparisons.find(orgId, pair)
  if (!row) {
    await beforeStart?.()
    const name = `${api.slug} ${from.label}..${to.label}`
    const side = ({ content: { source, bundle }, format }: Pair['from']) => ({
      content: { source, bundle },
      format,
    })
    const start = { orgId, orgSlug, name, published: side(from), candidate: side(to) }
    if (!(await comparisonRunner.start(start))) throw workflowsUnavailable()
    for (; !row && Date.now() < deadlineMs; row = await comparisons.find(orgId, pair))
      await sleep(Math.min(pauseMs, Math.max(0, deadlineMs - Date.now())))
  }
  if (row?.refused)
    throw new Problem({
      code: 'not-comparable',
      detail: `These versions cannot be compared: ${row.refused}`,
    })
  return row?.key ? blobs.getJson<KeptComparison>(row.key) : undefined
}
