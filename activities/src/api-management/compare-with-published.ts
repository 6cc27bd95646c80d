import type { ChangeCounts, Version } from '@portolan/store/versions/versions'
import { inferScheme, versionBefore } from '@portolan/store/versions/order'
import { runSandboxed } from '../shared/sandboxed.ts'
import { countOf } from '../shared/count-of.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

const changesShown = 500
const levelOrder = { breaking: 0, caution: 1, safe: 2 }

export interface CompareInput extends RegistrationRef {
  slug: string
  version: string
  bundleKey: string
}

export interface Comparison {
  changes?: ChangeCounts
  changesKey?: string
}

/** Step 4: what changed against the version before this one in the API's order. */
export const compareWithPublished =
  (ports: ApiManagementPorts) =>
  (input: CompareInput): Promise<Comparison> =>
    recordStep<Comparison>(ports, input, 'compareWithPublished', async () => {
      const before = await findVersionBefore(ports, input)
      if (!before)
        return { result: {}, message: 'The first version; there is nothing to compare it with' }
      const [published, candidate] = await Promise.all([
        ports.blobs.get(before.content.bundle),
        ports.blobs.get(input.bundleKey),
      ])
      const found = await runSandboxed(ports.sandbox, 'compare', { published, candidate })
      const ordered = found.toSorted((a, b) => levelOrder[a.level] - levelOrder[b.level])
      const changes: ChangeCounts = {
        against: before.version,
        total: found.length,
        breaking: found.filter(({ level }) => level === 'breaking').length,
      }
      const changesKey = await ports.blobs.putJson(input.orgId, ordered.slice(0, changesShown))
      return {
        result: { changes, changesKey },
        message:
          changes.total === 0
            ? `No change of the contract against ${before.version}`
            : `${countOf(changes.total, 'change')} against ${before.version}, ${changes.breaking} breaking`,
        change: { changes, changesKey },
      }
    })

async function findVersionBefore(
  { apis, versions }: ApiManagementPorts,
  { orgId, slug, version }: CompareInput,
): Promise<Version | undefined> {
  const api = await apis.findBySlug(orgId, slug)
  if (!api) return undefined
  const all = await versions.listAll(api.apiId)
  const scheme = inferScheme([...all.map((each) => each.version), version])
  return versionBefore({ version, sequence: api.sequence + 1 }, all, scheme)
}
