import { Context } from '@temporalio/activity'
import type { Manifest } from '@portolan/description/documentation'
import type {
  DocumentCursor,
  DocumentInput,
  DocumentSlice,
} from '@portolan/description/document/slice'
import { BlobNotFound } from '@portolan/store/content/blobs'
import { countOf } from '../shared/count-of.ts'
import { runSandboxed } from '../shared/sandboxed.ts'
import type { ReportProgress } from '../shared/steps.ts'
import type { DocumentationPorts } from './ports.ts'

export interface StoredPacks {
  packs: number
  /** Those that no other version had already. */
  packsStored: number
  sizeBytes: number
  sizeBytesStored: number
}

/** What an attempt leaves to the next one, in its heartbeats. */
export interface SlicesDone {
  next: DocumentCursor
  /** The S3 keys of what each slice tells the last one. */
  partKeys: string[]
  stored: StoredPacks
}

interface Built {
  manifest: Manifest
  stored: StoredPacks
}

type Ports = Pick<DocumentationPorts, 'blobs' | 'sandbox'>

/**
 * Documents a description some MB at a time: while one slice is made, the one before is stored. What is stored is
 * told with each heartbeat, and `left`, what an interrupted attempt told last, is not made again; nor is what is known
 * of the version before. Where any of this is gone, all is made anew.
 */
export async function inSlices(
  ports: Ports,
  orgId: string,
  input: DocumentInput,
  left: unknown,
  report: ReportProgress,
): Promise<Built> {
  const done = isSlicesDone(left) ? left : undefined
  try {
    return await goOn(ports, orgId, input, done, report)
  } catch (error) {
    if ((!done && !input.known) || !isOutdated(error)) throw error
    return goOn(ports, orgId, { ...input, known: undefined }, undefined, report)
  }
}

async function goOn(
  ports: Ports,
  orgId: string,
  input: DocumentInput,
  left: SlicesDone | undefined,
  report: ReportProgress,
): Promise<Built> {
  const { blobs, sandbox } = ports
  const parts = await Promise.all((left?.partKeys ?? []).map((key) => blobs.get(key)))
  const none = { packs: 0, packsStored: 0, sizeBytes: 0, sizeBytesStored: 0 }
  let done = left
  let from = left?.next
  let stored = left?.stored ?? none
  let storing: Promise<void> = Promise.resolve()

  async function keep(slice: DocumentSlice): Promise<void> {
    const [packs, known, ...kept] = await Promise.all([
      storePacks(ports, orgId, slice),
      findPacks(ports, orgId, slice),
      // The next version takes them over, also the last one.
      ...slice.parts.map((part) => blobs.put(orgId, part, 'application/json')),
    ])
    stored = added(added(stored, packs), known)
    if (!slice.next) return
    done = { next: slice.next, partKeys: [...(done?.partKeys ?? []), ...kept], stored }
    Context.current().heartbeat(done)
    await report(slice.progress, progressInWords(slice.progress))
  }

  for (;;) {
    const [slice] = await Promise.all([
      runSandboxed(sandbox, 'document', { ...input, from, parts: [...parts] }, () => done),
      storing,
    ])
    storing = keep(slice)
    if (slice.manifest) {
      await storing
      return { manifest: slice.manifest, stored }
    }
    parts.push(...slice.parts)
    from = slice.next
  }
}

async function storePacks(
  { blobs }: Ports,
  orgId: string,
  { packs }: DocumentSlice,
): Promise<StoredPacks> {
  const kept = await Promise.all(
    packs.map(async ({ bytes, sha256 }) => {
      const { isNew } = await blobs.store(orgId, bytes, 'application/octet-stream', sha256)
      return { sizeBytes: bytes.length, isNew }
    }),
  )
  const sizeOf = (some: typeof kept) => some.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const isNew = kept.filter((pack) => pack.isNew)
  return {
    packs: kept.length,
    packsStored: isNew.length,
    sizeBytes: sizeOf(kept),
    sizeBytesStored: sizeOf(isNew),
  }
}

/**
 * What is taken over must be there still.
 * @throws {BlobNotFound} if it was removed meanwhile
 */
async function findPacks(
  { blobs }: Ports,
  orgId: string,
  { takenOver }: DocumentSlice,
): Promise<StoredPacks> {
  await Promise.all(
    takenOver.map(async ({ sha256, bytes }) => {
      const key = blobs.keyOf(orgId, sha256)
      if ((await blobs.size(key)) !== bytes) throw new BlobNotFound(key)
    }),
  )
  const sizeBytes = takenOver.reduce((sum, { bytes }) => sum + bytes, 0)
  return { packs: takenOver.length, packsStored: 0, sizeBytes, sizeBytesStored: 0 }
}

const added = (before: StoredPacks, more: StoredPacks): StoredPacks => ({
  packs: before.packs + more.packs,
  packsStored: before.packsStored + more.packsStored,
  sizeBytes: before.sizeBytes + more.sizeBytes,
  sizeBytesStored: before.sizeBytesStored + more.sizeBytesStored,
})

const progressInWords = ({ done, total }: DocumentSlice['progress']): string =>
  `${done} of ${countOf(total, 'page')} documented`

/** Another release may have left something else. */
const isSlicesDone = (left: unknown): left is SlicesDone =>
  typeof left === 'object' && left !== null && 'next' in left && 'partKeys' in left

/** What was left is gone, or the engine of today cannot go on with it. */
const isOutdated = (error: unknown): boolean =>
  error instanceof BlobNotFound ||
  (error instanceof Error && error.name === 'Error' && !('code' in error))
