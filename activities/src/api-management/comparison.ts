import type { Comparison } from '@portolan/description/compare'
import { ApplicationFailure } from '@temporalio/common'
import type { ComparedContent } from '@portolan/orchestration/comparison'
import type {
  ChangePlace,
  ComparisonRow,
  KeptComparison,
} from '@portolan/store/versions/comparisons'
import { type QuotePorts, quoteSource } from '../shared/quoted.ts'
import { runSandboxed } from '../shared/sandboxed.ts'
import type { ApiManagementPorts } from './ports.ts'

const quotedMax = 500

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
  ports: QuotePorts,
  { verdict, version, changes, total }: Comparison,
  published: ComparedContent,
  candidate: ComparedContent,
): Promise<KeptComparison> {
  const shown = changes.slice(0, quotedMax)
  const [before, after] = await Promise.all([
    withText(
      ports,
      published,
      shown.map((change) => change.published),
    ),
    withText(
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

/** The same places with their exact lines and the text around each. */
async function withText(
  ports: QuotePorts,
  side: ComparedContent,
  places: (ChangePlace | null)[],
): Promise<(ChangePlace | null)[]> {
  const known = places.filter((place) => place !== null)
  const quoted = await quoteSource(ports, side, known)
  const byPlace = new Map(known.map((place, index) => [place, quoted[index]]))
  return places.map((place) => {
    const quote = place && byPlace.get(place)
    if (!quote) return place
    return { ...place, line: quote.line, ...(quote.excerpt && { excerpt: quote.excerpt }) }
  })
}

/** Those that are not listed count as the last one that is: the list is sorted, the gravest first. */
function countsOf(changes: Comparison['changes'], total: number): KeptComparison['counts'] {
  const counts = { breaking: 0, caution: 0, safe: 0, total }
  for (const { level } of changes) counts[level] += 1
  const last = changes.at(-1)
  if (last) counts[last.level] += Math.max(0, total - changes.length)
  return counts
}
