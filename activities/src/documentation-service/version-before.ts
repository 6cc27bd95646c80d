import type { OperationHistory } from '@portolan/description/documentation'
import { changelogFile } from '@portolan/description/document/files/changelog'
import type { ChangeCounts, HistoryInput } from '@portolan/description/document/slice'
import { readManifest } from '@portolan/description/stored-manifest'
import { BlobNotFound } from '@portolan/store/content/blobs'
import type { KeptComparison } from '@portolan/store/versions/comparisons'
import type { RegistrationRef } from '../shared/steps.ts'
import type { DocumentationPorts } from './ports.ts'

/**
 * What the documentation tells of the versions before: that with which this one was compared, and what the
 * comparison found.
 */
export async function readVersionBefore(
  ports: DocumentationPorts,
  { orgId, registrationId }: RegistrationRef,
  date: Date,
): Promise<{ history: HistoryInput; changelog: string }> {
  const { blobs, registrations } = ports
  const registration = await registrations.get(orgId, registrationId)
  if (!registration) throw new Error(`Registration ${registrationId} is gone`)
  const { api: slug = '', version = '', changes, comparisonKey } = registration
  const published = changes?.against
  if (published === undefined || comparisonKey === undefined)
    return {
      history: { version },
      changelog: changelogFile(undefined, { candidate: version, date }),
    }
  const [comparison, history] = await Promise.all([
    blobs.getJson<KeptComparison>(comparisonKey),
    readHistory(ports, orgId, slug, published),
  ])
  return {
    history: {
      version,
      ...(history && { previous: { history, changes: countByOperation(comparison) } }),
    },
    changelog: changelogFile(comparison, { published, candidate: version, date }),
  }
}

/** By operation; undefined where that version's documentation is there no more. */
async function readHistory(
  { apis, blobs, documentation }: DocumentationPorts,
  orgId: string,
  slug: string,
  version: string,
): Promise<Record<string, OperationHistory[]> | undefined> {
  const api = await apis.findBySlug(orgId, slug)
  const pointer = api && (await documentation.get(api.apiId, version))
  if (!pointer) return undefined
  try {
    const { operations } = readManifest(textOf(await blobs.get(pointer.manifestKey)))
    return Object.fromEntries(operations.map(({ key, history = [] }) => [key, history]))
  } catch (error) {
    // A version that was withdrawn is purged after a while.
    if (error instanceof BlobNotFound) return undefined
    throw error
  }
}

/** A change of what operations share counts for each of them, as far as they are listed. */
export function countByOperation({
  changes,
}: Pick<KeptComparison, 'changes'>): Record<string, ChangeCounts> {
  const counts = new Map<string, ChangeCounts>()
  for (const { level, operations } of changes)
    for (const operation of operations) {
      const known = counts.get(operation) ?? { breaking: 0, caution: 0, safe: 0 }
      counts.set(operation, { ...known, [level]: known[level] + 1 })
    }
  return Object.fromEntries(counts)
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
