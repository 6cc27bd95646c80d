import { Context } from '@temporalio/activity'
import type { Version, VersionStatus } from '@portolan/store/versions/versions'
import { whileHeartbeating } from '../shared/heartbeat.ts'
import { findReview } from './find-review.ts'
import type { ReviewPorts, ReviewRef } from './review-ports.ts'

/** Versions whose content is the same; it is judged once. */
export interface SameContent {
  /** The S3 key of their bundle. */
  bundle: string
  versions: PlannedVersion[]
}

export interface PlannedVersion {
  apiId: string
  api: string
  version: string
}

export interface Plan {
  /** The S3 key of the batches, each a list of contents. */
  planKey: string
  batches: number
  total: number
}

/** About a minute of work where descriptions are large, and half a second where they are small. */
const versionsPerBatch = 10
const apisAtOnce = 100
/** What is no longer offered to anybody need not follow new rules. */
const reviewed: readonly VersionStatus[] = ['published', 'deprecated']

/** Writes down which versions a review looks at, so that it looks at the same ones whatever is published meanwhile. */
export const planReview =
  (ports: ReviewPorts) =>
  async ({ orgId, reviewId }: ReviewRef): Promise<Plan> => {
    await findReview(ports, { orgId, reviewId })
    const contents = await whileHeartbeating(() => 'plan', findContents(ports, orgId))
    const batches = batchesOf(contents)
    const total = contents.reduce((sum, { versions }) => sum + versions.length, 0)
    const planKey = await ports.blobs.putJson(orgId, batches)
    const { workflowExecution } = Context.current().info
    await ports.reviews.begin(orgId, reviewId, total, workflowExecution?.runId ?? '')
    return { planKey, batches: batches.length, total }
  }

async function findContents(
  { apis, versions }: Pick<ReviewPorts, 'apis' | 'versions'>,
  orgId: string,
): Promise<SameContent[]> {
  const contents = new Map<string, SameContent>()
  let cursor: string | undefined
  do {
    const page = await apis.list(orgId, apisAtOnce, cursor)
    for (const { apiId, slug } of page.items)
      for (const version of (await versions.listAll(apiId)).filter(isReviewed)) {
        const { bundle } = version.content
        const content = contents.get(bundle) ?? { bundle, versions: [] }
        content.versions.push({ apiId, api: slug, version: version.version })
        contents.set(bundle, content)
      }
    cursor = page.cursor
  } while (cursor)
  return [...contents.values()]
}

export const isReviewed = ({ status }: Version): boolean => reviewed.includes(status)

/** At least one content a batch, and no more versions than a batch should have. */
export function batchesOf(contents: SameContent[]): SameContent[][] {
  const batches: SameContent[][] = []
  let size = 0
  for (const content of contents) {
    const last = batches.at(-1)
    if (last && size + content.versions.length <= versionsPerBatch) {
      last.push(content)
      size += content.versions.length
    } else {
      batches.push([content])
      size = content.versions.length
    }
  }
  return batches
}
