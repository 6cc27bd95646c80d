import { createHash } from 'node:crypto'
import type { PackEntry, ShardRange } from '../documentation.ts'

/** The size that packs have on average, and the one that only a single text exceeds: it is a pack of its own. */
const bytesTarget = 1_000_000
const bytesMax = 3_900_000

/** A pack and its content, which is stored under its hash. */
export interface Pack extends PackEntry {
  content: Uint8Array
}

/** The packs of one slice, numbered from 0. */
export class Packs {
  readonly made: Pack[] = []

  /** The number of the pack that is to be filled next; its place is kept. */
  open(): number {
    this.made.push({ sha256: '', bytes: 0, content: new Uint8Array() })
    return this.made.length - 1
  }

  close(pack: number, content: Uint8Array): void {
    this.made[pack] = {
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      content,
    }
  }
}

/**
 * Puts texts of one sort together into packs. Where a pack ends depends on the text at its end alone,
 * so a change moves no border but its own, and packs without a change keep their hash.
 */
export class Packer {
  /** All that was added, as ranges of packs that are no longer than an answer may be. */
  readonly filled: ShardRange[] = []
  private readonly packs: Packs
  private readonly texts: Buffer[] = []
  private pack: number | null = null
  private bytes = 0

  constructor(packs: Packs) {
    this.packs = packs
  }

  /** `after` follows the text in the pack and is not in its range. */
  add(key: string, text: string, after = ''): ShardRange {
    const bytes = Buffer.from(text + after)
    if (this.bytes > 0 && this.bytes + bytes.length > bytesMax) this.close()
    this.pack ??= this.packs.open()
    const length = bytes.length - Buffer.byteLength(after)
    const range = { pack: this.pack, offset: this.bytes, length }
    this.texts.push(bytes)
    this.bytes += bytes.length
    if (this.bytes > bytesMax || isBorder(key, bytes.length / bytesTarget)) this.close()
    return range
  }

  close(): void {
    if (this.pack === null) return
    const content = Buffer.concat(this.texts.splice(0))
    this.packs.close(this.pack, content)
    for (let offset = 0; offset < content.length;) {
      const end = endOfPart(content, offset)
      this.filled.push({ pack: this.pack, offset, length: end - offset })
      offset = end
    }
    this.pack = null
    this.bytes = 0
  }
}

/** The end of what may be sent at once, between two characters. */
function endOfPart(content: Uint8Array, offset: number): number {
  let end = Math.min(content.length, offset + bytesMax)
  while (end < content.length && ((content[end] ?? 0) & 0xc0) === 0x80) end--
  return end
}

/** True for a part of all keys, told by the key alone. */
export function isBorder(key: string, part: number): boolean {
  return createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32 < part
}
