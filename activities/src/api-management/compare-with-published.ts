import type { ComparedContent } from '@portolan/orchestration/comparison'
import type { KeptComparison } from '@portolan/store/versions/comparisons'
import { inferScheme, versionBefore } from '@portolan/store/versions/order'
import type { ChangeCounts, Version } from '@portolan/store/versions/versions'
import { countOf } from '../shared/count-of.ts'
import { finalFailure } from '../shared/failures.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import { compareContents } from './comparison.ts'
import type { ApiManagementPorts } from './ports.ts'

const changesShown = 500

export interface CompareInput extends RegistrationRef {
  slug: string
  version: string
  candidate: ComparedContent
  /** The label that the caller named. */
  compareWith?: string
}

export interface Compared {
  changes?: ChangeCounts
}

/** Step 4: what changed against the version before this one in the API's order, or the one that was named. */
export const compareWithPublished =
  (ports: ApiManagementPorts) =>
  (input: CompareInput): Promise<Compared> =>
    recordStep<Compared>(ports, input, 'compareWithPublished', async () => {
      const { blobs } = ports
      const { orgId, candidate } = input
      const before = await findPublished(ports, input)
      if (!before)
        return { result: {}, message: 'The first version; there is nothing to compare it with' }
      const { key, refused } = await compareContents(ports, orgId, before, candidate, {
        ofToday: true,
      })
      if (!key) throw finalFailure('TooHeavy', refused ?? 'The versions could not be compared')
      const comparison = await blobs.getJson<KeptComparison>(key)
      const { total, breaking } = comparison.counts
      const changes: ChangeCounts = { against: before.version, total, breaking }
      const changesKey = await blobs.putJson(orgId, shownOf(comparison))
      return {
        result: { changes },
        message:
          total === 0
            ? `No change of the contract against ${before.version}`
            : `${countOf(total, 'change')} against ${before.version}, ${breaking} breaking`,
        change: { changes, changesKey, comparisonKey: key },
      }
    })

/** What a registration and a version show by themselves: no text around the lines, which makes it large. */
const shownOf = ({ changes }: KeptComparison): KeptComparison['changes'] =>
  changes.slice(0, changesShown).map((change) => ({
    ...change,
    published: change.published && { ...change.published, excerpt: undefined },
    candidate: change.candidate && { ...change.candidate, excerpt: undefined },
  }))

async function findPublished(
  { apis, versions }: ApiManagementPorts,
  { orgId, slug, version, compareWith }: CompareInput,
): Promise<Version | undefined> {
  const api = await apis.findBySlug(orgId, slug)
  if (!api) return undefined
  if (compareWith !== undefined) return versions.get(api.apiId, compareWith)
  const all = (await versions.listAll(api.apiId)).filter(({ status }) => status !== 'withdrawn')
  const scheme = inferScheme([...all.map((each) => each.version), version])
  return versionBefore({ version, sequence: api.sequence + 1 }, all, scheme)
}
