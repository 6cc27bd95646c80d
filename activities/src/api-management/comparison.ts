import type { Comparison } from '@portolan/description/compare'
import { ApplicationFailure } from '@temporalio/common'
import type { Blobs } from '@portolan/store/content/blobs'
import type { ComparedContent } from '@portolan/orchestration/comparison'
import type {
  ComparedChange,
  ComparisonRow,
  KeptComparison,
} from '@portolan/store/versions/comparisons'
import { runSandboxed } from '../shared/sandboxed.ts'
import { createExcerpts } from './excerpts.ts'
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
      key: await blobs.putJson(orgId, await kept(blobs, comparison, published, candidate)),
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
  blobs: Blobs,
  { verdict, version, changes, total }: Comparison,
  published: ComparedContent,
  candidate: ComparedContent,
): Promise<KeptComparison> {
  const [before, after] = await Promise.all([
    excerptsOf(blobs, published),
    excerptsOf(blobs, candidate),
  ])
  return {
    verdict,
    version,
    counts: countsOf(changes, total),
    changes: changes.map((change, index) =>
      index < excerptsMax
        ? {
            ...change,
            published: withExcerpt(change.published, before),
            candidate: withExcerpt(change.candidate, after),
          }
        : change,
    ),
  }
}

type Excerpts = ReturnType<typeof createExcerpts>

/** Of several files the text is inside their archive, which only the sandbox opens. */
const excerptsOf = async (blobs: Blobs, side: ComparedContent): Promise<Excerpts | undefined> =>
  side.format === 'zip' ? undefined : createExcerpts(await blobs.get(side.content.source))

function withExcerpt(
  place: ComparedChange['published'],
  excerptAt: Excerpts | undefined,
): ComparedChange['published'] {
  const excerpt = place && excerptAt?.(place.line)
  return excerpt ? { ...place, excerpt } : place
}

/** Those that are not listed count as the last one that is: the list is sorted, the gravest first. */
function countsOf(changes: Comparison['changes'], total: number): KeptComparison['counts'] {
  const counts = { breaking: 0, caution: 0, safe: 0, total }
  for (const { level } of changes) counts[level] += 1
  const last = changes.at(-1)
  if (last) counts[last.level] += Math.max(0, total - changes.length)
  return counts
}
