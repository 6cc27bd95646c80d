import { renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { openSegment, type Segment } from '@portolan/search/segment'
import { makeTemporaryFolder } from '@portolan/search/temporary-folder'
import type { SearchFiles } from '@portolan/store/search/search-files'
import { LRUCache } from 'lru-cache'
import { lazily } from '../shared/lazily.ts'

/** A Lambda function has 512 MB of files; a thousand APIs take a quarter of it. */
const bytesMax = 400_000_000
const filesMax = 200

interface Opened {
  segment: Segment
  file: string
  /** How many queries read it. */
  readers: number
  isEvicted: boolean
}

export interface SegmentName {
  key: string
  bytes: number
}

/**
 * Segments as files of this process, downloaded when they are first asked for; those that were not asked for
 * lately are removed. None changes under its key.
 */
export function createSegmentFiles(
  searchFiles: Pick<SearchFiles, 'download'>,
  limits = { bytesMax, filesMax },
) {
  const folder = lazily(() => {
    const made = makeTemporaryFolder()
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    return made
  })
  const opened = new LRUCache<string, Opened>({
    max: limits.filesMax,
    maxSize: limits.bytesMax,
    dispose(entry) {
      entry.isEvicted = true
      if (entry.readers === 0) discard(entry)
    },
  })
  const opening = new Map<string, { entry: Promise<Opened>; waiting: number }>()

  /** Counts a reader, so that it stays open. Those who ask at once are given one file. */
  function acquire(name: SegmentName): Promise<Opened> {
    const known = opened.get(name.key)
    if (known) {
      known.readers++
      return Promise.resolve(known)
    }
    const pending = opening.get(name.key)
    if (pending) {
      pending.waiting++
      return pending.entry
    }
    const entry = fetch(name)
    opening.set(name.key, { entry, waiting: 1 })
    return entry
  }

  function release(entry: Opened): void {
    entry.readers--
    if (entry.isEvicted && entry.readers === 0) discard(entry)
  }

  async function fetch({ key, bytes }: SegmentName): Promise<Opened> {
    try {
      const file = path.join(folder(), key.slice(key.lastIndexOf('/') + 1))
      const partial = `${file}.${Math.random().toString(36).slice(2)}`
      try {
        await searchFiles.download(key, partial)
        if (statSync(partial).size !== bytes) throw new Error(`${key} was not read to its end`)
        renameSync(partial, file)
      } catch (error) {
        rmSync(partial, { force: true })
        throw error
      }
      const readers = opening.get(key)?.waiting ?? 0
      const entry: Opened = { segment: openSegment(file), file, readers, isEvicted: false }
      opened.set(key, entry, { size: Math.min(bytes, limits.bytesMax) })
      return entry
    } finally {
      opening.delete(key)
    }
  }

  return {
    /**
     * Runs a query over segments, which stay open until it ends.
     * @throws {BlobNotFound} where one was replaced and removed meanwhile
     */
    async reading<T>(names: readonly SegmentName[], query: (segments: Segment[]) => T): Promise<T> {
      const asked = await Promise.allSettled(names.map(acquire))
      const entries = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      try {
        for (const one of asked) if (one.status === 'rejected') throw one.reason
        return query(entries.map(({ segment }) => segment))
      } finally {
        for (const entry of entries) release(entry)
      }
    },
  }
}

export type SegmentFiles = ReturnType<typeof createSegmentFiles>

function discard({ segment, file }: Opened): void {
  segment.close()
  rmSync(file, { force: true })
}
