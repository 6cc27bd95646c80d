import type { PackEntry, ShardRange } from '@portolan/description/documentation'
import { outlineOf, readManifest, type StoredManifest } from '@portolan/description/stored-manifest'
import type { Blobs } from '@portolan/store/content/blobs'
import { LRUCache } from 'lru-cache'

/** Of JSON; read into objects, a manifest takes three times as much. GitHub's has 1 MB. */
const manifestBytesMax = 32_000_000

const textBytesMax = 64_000_000

export interface OpenedManifest {
  key: string
  manifest: StoredManifest
  /** As readers are given it, in JSON. */
  outline: string
}

/**
 * Reads what was built and packed. Nothing ever changes under its key, so what was read lately is kept, bounded by
 * bytes.
 */
export function createPacked(blobs: Pick<Blobs, 'get'>) {
  const texts = new LRUCache<string, string>({
    maxSize: textBytesMax,
    sizeCalculation: (text) => text.length || 1,
  })
  const manifests = new LRUCache<string, OpenedManifest>({
    maxSize: manifestBytesMax,
    sizeCalculation: ({ outline }) => outline.length,
    // Those who ask at once are given one answer.
    fetchMethod: async (key) => {
      const manifest = readManifest(textOf(await blobs.get(key)))
      return { key, manifest, outline: JSON.stringify(outlineOf(manifest)) }
    },
  })
  return {
    manifest: (key: string): Promise<OpenedManifest> => manifests.forceFetch(key),
    /** The text of a range of the pack that has this key. */
    async text(packKey: string, { offset, length }: Omit<ShardRange, 'pack'>): Promise<string> {
      const name = `${packKey}#${offset}+${length}`
      const kept = texts.get(name)
      if (kept !== undefined) return kept
      const text = length === 0 ? '' : textOf(await blobs.get(packKey, { offset, length }))
      texts.set(name, text)
      return text
    },
  }
}

export type Packed = ReturnType<typeof createPacked>

/** @throws {Error} if the manifest names a pack that it does not have */
export function packOf({ key, manifest }: OpenedManifest, { pack }: ShardRange): PackEntry {
  const packed = manifest.packs[pack]
  if (!packed) throw new Error(`${key} names pack ${pack}, which it does not have`)
  return packed
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
