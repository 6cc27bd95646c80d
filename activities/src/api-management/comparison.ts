import type { Comparison } from '@portolan/description/compare'
import { ApplicationFailure } from '@temporalio/common'
import type { ComparedContent } from '@portolan/orchestration/comparison'
import type { ComparisonRow, KeptComparison } from '@portolan/store/versions/comparisons'
import { runSandboxed } from '../shared/sandboxed.ts'
import { type TextPorts, withExcerpts } from './source-texts.ts'
import type { ApiManagementPorts } from './ports.ts'

const excerptsMax = 500

/**
 * Compares two contents, once: what was compared before is found again, or where it must be of `today` compared
 * anew. A pair that is too heavy is remembered as such.
 */
export async function compareContents(
  ports: Pick<ApiManagementPorts, 'blobs' | 'comparisons' | 'now' | 'sandbox'>,
  orgId: string,
  published: ComparedContent,
  candidate: ComparedContent,
  { ofToday = false } = {},
): Promise<ComparisonRow> {
  const { blobs, comparisons, now, sandbox } = ports
  const day = now().toISOString().slice(0, 10)
  const pair = { published: published.content.bundle, candidate: candidate.content.bundle }
  const known = await comparisons.find(orgId, pair)
  if (known && (!ofToday || known.day === day)) return known
  const [before, after] = await Promise.all([blobs.get(pair.published), blobs.get(pair.candidate)])
  const row = await runSandboxed(sandbox, 'compare', { published: before, candidate: after }).then(
    async (comparison) => ({
      day,
      key: await blobs.putJson(orgId, await kept(ports, comparison, published, candidate)),
    }),
    (error: unknown) => {
      if (error instanceof ApplicationFailure && error.type === 'TooHeavy')
        return { day, refused: error.message }
      throw error
    },
  )
  await comparisons.keep(orgId, pair, row)
  return row
}

async function kept(
  ports: TextPorts,
  { verdict, version, changes, total }: Comparison,
  published: ComparedContent,
  candidate: ComparedContent,
): Promise<KeptComparison> {
  const shown = changes.slice(0, excerptsMax)
  const [before, after] = await Promise.all([
    withExcerpts(
      ports,
      published,
      shown.map((change) => change.published),
    ),
    withExcerpts(
      ports,
      candidate,
      shown.map((change) => change.candidate),
    ),
  ])
  return {
    verdict,
    version,
    counts: countsOf(changes, total),
    changes: changes.map((change, index) => ({
      ...change,
      published: before[index] ?? change.published,
      candidate: after[index] ?? change.candidate,
    })),
  }
}

/** Those that are not listed count as the last one that is: the list is sorted, the gravest first. */
function countsOf(changes: Comparison['changes'], total: number): KeptComparison['counts'] {
  const counts = { breaking: 0, caution: 0, safe: 0, total }
  for (const { level } of changes) counts[level] += 1
  const last = changes.at(-1)
  if (last) counts[last.level] += Math.max(0, total - changes.length)
  return counts
}
