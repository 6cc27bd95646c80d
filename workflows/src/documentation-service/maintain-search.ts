import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { SearchActivities } from '@portolan/activities/search/activities'
import { indexApiSignal, type SearchStart } from '@portolan/orchestration/search'

export const indexApi = defineSignal<[slug: string]>(indexApiSignal)

/** The store may be away for long; the search then catches up, for every step reads what is now. */
const retry = {
  initialInterval: '100 milliseconds',
  backoffCoefficient: 2,
  maximumInterval: '5 seconds',
} as const
const { indexApis, compactSearch, sweepSearch } = proxyActivities<SearchActivities>({
  // A hundred APIs take seconds; a worker under full load may need minutes.
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 seconds',
  retry,
})

/** More are indexed by the next step: each step ends with something that can be found. */
const slugsAtOnce = 50

/**
 * Keeps the search of one organization: one run at a time, so that its files have one writer. It ends when
 * there is nothing to do, and the next signal starts it again.
 */
export async function maintainSearch({ orgId, orgSlug, waiting = [] }: SearchStart): Promise<void> {
  const slugs = new Set(waiting)
  setHandler(indexApi, (slug) => void slugs.add(slug))
  let isCompactionDue = false
  let sweepAfterMs: number | undefined
  let compacting: Promise<void> | undefined
  let indexed = 0

  for (;;) {
    if (workflowInfo().continueAsNewSuggested) {
      await compacting
      await continueAsNew<typeof maintainSearch>({ orgId, orgSlug, waiting: [...slugs] })
    }
    if (slugs.size > 0) {
      await index()
      continue
    }
    // Beside it, APIs are indexed: who published waits two seconds, and merging takes longer.
    if (isCompactionDue && !compacting) compacting = compact()
    if (compacting) {
      await condition(() => slugs.size > 0 || compacting === undefined)
      continue
    }
    if (sweepAfterMs === undefined) break
    setCurrentDetails(`Indexed ${indexed}; files that nobody reads any more are removed in time`)
    const isTold = await condition(() => slugs.size > 0, Math.max(1, sweepAfterMs))
    if (!isTold) await sweep()
  }

  async function index(): Promise<void> {
    const some = [...slugs].slice(0, slugsAtOnce)
    for (const slug of some) slugs.delete(slug)
    const what = some.length === 1 ? `${some[0]}` : `${some.length} APIs`
    setCurrentDetails(`Indexing ${what}`)
    const { left, ...upkeep } = await indexApis.executeWithOptions({ summary: `Index ${what}` }, [
      { orgId, slugs: some },
    ])
    for (const slug of left) slugs.add(slug)
    learn(upkeep)
    indexed += some.length
    setCurrentDetails(`Indexed ${indexed}`)
  }

  async function compact(): Promise<void> {
    learn(await compactSearch.executeWithOptions({ summary: 'Merge small files' }, [{ orgId }]))
    compacting = undefined
  }

  async function sweep(): Promise<void> {
    learn(
      await sweepSearch.executeWithOptions({ summary: 'Remove what nobody reads' }, [{ orgId }]),
    )
  }

  function learn(upkeep: Awaited<ReturnType<typeof sweepSearch>>): void {
    ;({ isCompactionDue, sweepAfterMs } = upkeep)
  }
}
