import { Context } from '@temporalio/activity'
import type { Linted } from '@portolan/description/sandbox'
import { type ApiPolicy, effectivePolicy, type Policy } from '@portolan/policy/policy'
import { bindingPolicy } from '@portolan/store/governance/binding-policy'
import type { Review, ReviewResult } from '@portolan/store/governance/review'
import type { ComparedChange } from '@portolan/store/versions/comparisons'
import type { Version } from '@portolan/store/versions/versions'
import { runSandboxed } from '../shared/sandboxed.ts'
import { findReview } from './find-review.ts'
import { raisesMajor } from './raises-major.ts'
import { judgeByPolicy, judgeByRuleset } from './review-judge.ts'
import { isReviewed, type PlannedVersion, type SameContent } from './review-plan.ts'
import type { ReviewPorts, ReviewRef } from './review-ports.ts'

export interface BatchInput extends ReviewRef {
  planKey: string
  batch: number
}

/** How far an attempt came; the next one goes on from there. */
interface Progress {
  contents: number
  results: ReviewResult[]
}

/** Judges one batch of versions by what is under review and by what binds when the review began. */
export const reviewBatch =
  (ports: ReviewPorts) =>
  async ({ planKey, batch, ...ref }: BatchInput): Promise<void> => {
    const { blobs, reviews } = ports
    const [review, batches] = await Promise.all([
      findReview(ports, ref),
      blobs.getJson<SameContent[][]>(planKey),
    ])
    const contents = batches[batch] ?? []
    const settings = remembering(ports.settings)
    const progress = progressBefore()
    const keep = () => {
      const lookedAt = contents.slice(0, progress.contents).flatMap(({ versions }) => versions)
      const { results } = progress
      return reviews.keepBatch(ref.orgId, ref.reviewId, batch, results, lookedAt.length)
    }
    try {
      for (const content of contents.slice(progress.contents)) {
        const results = await reviewContent({ ...ports, settings }, review, content, progress)
        progress.results.push(...results)
        progress.contents += 1
        // Each may be too quick to be told of while it runs; all of them together are not.
        Context.current().heartbeat(progress)
      }
    } catch (error) {
      // No other attempt will follow, so what was found so far is kept.
      if (Context.current().cancellationDetails?.cancelRequested) await keep()
      throw error
    }
    await keep()
  }

const progressBefore = (): Progress =>
  (Context.current().info.heartbeatDetails as Progress | undefined) ?? { contents: 0, results: [] }

/** Settings at one moment that has passed do not change any more, so each is looked up once. */
function remembering({ current }: ReviewPorts['settings']): ReviewPorts['settings'] {
  const known = new Map<string, ReturnType<typeof current>>()
  return {
    current(...asked) {
      const key = JSON.stringify(asked)
      const found = known.get(key) ?? current(...asked)
      known.set(key, found)
      return found
    },
  }
}

async function reviewContent(
  ports: ReviewPorts,
  review: Review,
  { bundle: key, versions: planned }: SameContent,
  progress: Progress,
): Promise<ReviewResult[]> {
  const { orgId, kind, text, createdAt } = review
  const today = createdAt.slice(0, 10)
  const bundle = await ports.blobs.get(key)
  const lintBy = (ruleset: string | undefined): Promise<Linted> =>
    runSandboxed(ports.sandbox, 'lint', { bundle, ruleset, today }, () => progress)
  const binding = await ports.settings.current({ orgId }, 'ruleset', new Date(createdAt))
  const [before, after] = await Promise.all([
    lintBy(binding?.text),
    kind === 'ruleset' ? lintBy(text) : undefined,
  ])
  const results: ReviewResult[] = []
  for (const each of planned) {
    const version = await ports.versions.get(each.apiId, each.version)
    // It was withdrawn or retired meanwhile.
    if (!version || !isReviewed(version)) continue
    const { policy } = await bindingPolicy(ports.settings, { orgId, ...each }, new Date(createdAt))
    results.push({
      api: each.api,
      version: each.version,
      ...(after
        ? judgeByRuleset(before, after, policy)
        : judgeByPolicy(before, await candidateOf(ports, version), {
            before: policy,
            after: await newPolicy(ports, review, each),
          })),
    })
  }
  return results
}

/** What the policy under review would be for an API that has one of its own. */
async function newPolicy(
  { settings }: Pick<ReviewPorts, 'settings'>,
  { orgId, meaning, createdAt }: Review,
  { apiId }: PlannedVersion,
): Promise<Policy> {
  const own = await settings.current({ orgId, apiId }, 'policy', new Date(createdAt))
  return effectivePolicy(meaning as Policy, own?.meaning as ApiPolicy | undefined)
}

/** A version as it would come to the gate today. */
async function candidateOf(
  { blobs, waivers, now }: Pick<ReviewPorts, 'blobs' | 'waivers' | 'now'>,
  { apiId, version, changes, changesKey }: Version,
) {
  const [kept, living] = await Promise.all([
    changesKey ? blobs.getJson<ComparedChange[]>(changesKey) : [],
    waivers.living(apiId, now()),
  ])
  return {
    against: changes?.against,
    version,
    changes: kept,
    total: changes?.total,
    waived: new Set(living.map(({ fingerprint }) => fingerprint)),
    majorRises: raisesMajor(changes?.against ?? '', version),
  }
}
