import type {
  OperationEntry,
  PackEntry,
  SchemaEntry,
  ShardRange,
  WebhookEntry,
} from '../documentation.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import type { JsonObject } from '../parse/json.ts'
import { PageWriter, type Sources } from './page-writer.ts'
import { isBorder, Packs, type Pack } from './packs.ts'
import { WrittenSchemas } from './schemas.ts'
import { scopeOf } from './scope.ts'
import type { DocumentCursor } from './slice.ts'
import { unitsOf } from './units.ts'
import { Usage } from './usage.ts'

/** What a slice has on average, and at most, unless a single page has more. */
const bytesTarget = 6_000_000
const bytesMax = 12_000_000

/** So that a slice ends in time, whatever its examples cost. */
const effortMax = 500_000

/** What a slice made, as far as the manifest speaks of it. */
export interface SlicePart {
  from: DocumentCursor
  to: DocumentCursor
  packs: PackEntry[]
  operations: OperationEntry[]
  webhooks: WebhookEntry[]
  schemas: SchemaEntry[]
  /** Parts of files, each a whole pack. */
  twins: ShardRange[]
  postman: ShardRange[]
  search: ShardRange[]
}

/** The documentation of one description, made slice by slice. */
export class DocumentationWork {
  readonly specification: Specification
  readonly sources: Sources

  constructor(description: { root: JsonObject; specification: Specification }) {
    const reading = new Reading(description.root, description.specification)
    const units = unitsOf(reading)
    const written = new WrittenSchemas(reading)
    this.specification = description.specification
    this.sources = {
      ...scopeOf(reading),
      units,
      written,
      usage: new Usage(reading, units, written),
    }
  }

  get total(): number {
    return this.sources.units.length
  }

  /**
   * Goes on for some MB. Where a slice ends depends on the thing at its end alone, as with packs, which
   * never reach from one slice into the next.
   */
  slice(from: DocumentCursor): { packs: Pack[]; part: SlicePart } {
    const packs = new Packs(from.packs)
    const writer = new PageWriter(this.sources, packs)
    const { examples } = this.sources
    examples.spend(from.effort)
    let unit = from.unit
    while (unit < this.total) {
      const before = writer.bytes
      writer.write(unit)
      const key = `slice ${this.sources.units[unit]?.key ?? ''}`
      unit++
      if (writer.bytes >= bytesMax || examples.effort - from.effort >= effortMax) break
      if (isBorder(key, (writer.bytes - before) / bytesTarget)) break
    }
    writer.close()
    const { operations, webhooks, schemas, twins, postman, search } = writer
    return {
      packs: packs.made,
      part: {
        from,
        to: { unit, packs: from.packs + packs.made.length, effort: examples.effort },
        packs: packs.made.map(({ sha256, bytes }) => ({ sha256, bytes })),
        operations,
        webhooks,
        schemas,
        twins: twins.filled,
        postman: postman.filled,
        search: search.filled,
      },
    }
  }
}
