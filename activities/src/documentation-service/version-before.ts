import type { SliceEntry } from '@portolan/description/documentation'
import { changelogFile } from '@portolan/description/document/files/changelog'
import type { ChangeCounts, DocumentInput, KnownSlice } from '@portolan/description/document/slice'
import { readManifest, type StoredManifest } from '@portolan/description/stored-manifest'
import { BlobNotFound } from '@portolan/store/content/blobs'
import type { KeptComparison } from '@portolan/store/versions/comparisons'
import type { RegistrationRef } from '../shared/steps.ts'
import type { DocumentationPorts } from './ports.ts'

/**
 * What the documentation tells of the versions before: that with which this one was compared, and what the
 * comparison found. And what can be taken over from there.
 */
export async function readVersionBefore(
  ports: DocumentationPorts,
  { orgId, registrationId }: RegistrationRef,
  date: Date,
): Promise<Pick<DocumentInput, 'history' | 'changelog' | 'known'>> {
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
  const [comparison, manifest] = await Promise.all([
    blobs.getJson<KeptComparison>(comparisonKey),
    readManifestOf(ports, orgId, slug, published),
  ])
  const known = manifest?.slices && (await readSlices(ports, orgId, manifest.slices))
  return {
    history: {
      version,
      ...(manifest && {
        previous: { history: historyIn(manifest), changes: countByOperation(comparison) },
      }),
    },
    ...(known && { known }),
    changelog: changelogFile(comparison, { published, candidate: version, date }),
  }
}

/** Undefined where that version's documentation is there no more. */
async function readManifestOf(
  { apis, blobs, documentation }: DocumentationPorts,
  orgId: string,
  slug: string,
  version: string,
): Promise<StoredManifest | undefined> {
  const api = await apis.findBySlug(orgId, slug)
  const pointer = api && (await documentation.get(api.apiId, version))
  if (!pointer) return undefined
  // A version that was withdrawn is purged after a while.
  const bytes = await unlessGone(blobs.get(pointer.manifestKey))
  return bytes && readManifest(textOf(bytes))
}

const historyIn = ({ operations }: StoredManifest) =>
  Object.fromEntries(operations.map(({ key, history = [] }) => [key, history]))

/** The slices with the parts that they left; without those whose part is gone. */
async function readSlices(
  { blobs }: DocumentationPorts,
  orgId: string,
  slices: SliceEntry[],
): Promise<KnownSlice[]> {
  const known = await Promise.all(
    slices.map(async (slice) => {
      const part = await unlessGone(blobs.get(blobs.keyOf(orgId, slice.sha256)))
      return part ? [{ ...slice, part }] : []
    }),
  )
  return known.flat()
}

async function unlessGone<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
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
