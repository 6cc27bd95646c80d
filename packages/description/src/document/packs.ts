import { createHash } from 'node:crypto'
import type { PackEntry, ShardRange } from '../documentation.ts'

/** The size that packs have on average, and the one they never exceed by more than one shard. */
const bytesTarget = 1_000_000
const bytesMax = 4_000_000

export interface Pack extends PackEntry {
  content: Uint8Array
}

/**
 * Puts shards together into packs. Where a pack ends depends on the shard at its end alone, so a
 * change moves no border but its own, and packs without a change keep their hash.
 */
export class Packer {
  readonly packs: Pack[] = []
  private readonly open: Buffer[] = []
  private openBytes = 0

  add(key: string, json: string): ShardRange {
    const shard = Buffer.from(json)
    const range = { pack: this.packs.length, offset: this.openBytes, length: shard.length }
    this.open.push(shard)
    this.openBytes += shard.length
    if (this.openBytes >= bytesMax || endsPack(key, shard.length)) this.close()
    return range
  }

  close(): void {
    if (this.open.length === 0) return
    const content = Buffer.concat(this.open.splice(0))
    this.packs.push({
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      content,
    })
    this.openBytes = 0
  }
}

/** True for one shard in as many as fill a pack, told by its key. */
function endsPack(key: string, bytes: number): boolean {
  const chance = createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32
  return chance < bytes / bytesTarget
}
