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
import { Fingerprints } from './fingerprints.ts'
import { PageWriter, type Sources } from './page-writer.ts'
import { isBorder, Packs, type Pack } from './packs.ts'
import { WrittenSchemas } from './schemas.ts'
import { scopeOf } from './scope.ts'
import type { DocumentCursor, KnownSlice } from './slice.ts'
import { unitsOf } from './units.ts'
import { Usage } from './usage.ts'

/** What a slice has at most, unless a single page has more. */
const bytesMax = 12_000_000

/** So that a slice ends in time, whatever its examples cost. */
const effortTarget = 500_000

/** What the examples of a slice may cost, if its last page asks for so much; most of a second. */
const effortMax = 2_000_000

/** And those of a description; ten times what the largest real ones need. What is left has no examples. */
const effortOfAllMax = 10_000_000

/** What a slice made, as far as the manifest speaks of it. Packs are numbered from the slice's first. */
export interface SlicePart {
  /** The key of the first unit. */
  first: string
  units: number
  /** Of everything that the slice was made from; absent where that cannot be told. */
  fingerprint?: string
  effort: number
  /** It ends where the description does. */
  isLast?: true
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
  private readonly fingerprints: Fingerprints
  private readonly bytesTarget: number

  /** `bytesTarget` is what a slice has on average. */
  constructor(
    description: { root: JsonObject; specification: Specification },
    bytesTarget = 6_000_000,
  ) {
    this.bytesTarget = bytesTarget
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
    this.fingerprints = new Fingerprints(this.sources)
  }

  get total(): number {
    return this.sources.units.length
  }

  /** The known slice that would be made from here on, if there is one. */
  find(from: DocumentCursor, known: KnownSlice[]): KnownSlice | undefined {
    const key = this.keyAt(from.unit)
    return known.find(
      ({ first, units, fingerprint, effort, isLast }) =>
        first === key &&
        units > 0 &&
        (!isLast || from.unit + units === this.total) &&
        effort < effortLeft(from) &&
        fingerprint === this.fingerprints.of(from.unit, units),
    )
  }

  /** Whether a part can be of a slice of this description that begins there. */
  mayBe({ first, units, fingerprint }: SlicePart, unit: number): boolean {
    return (
      first === this.keyAt(unit) &&
      (fingerprint === undefined || fingerprint === this.fingerprints.of(unit, units))
    )
  }

  /**
   * Goes on for some MB. Where a slice ends depends on the thing at its end alone, as with packs, which
   * never reach from one slice into the next.
   */
  slice(from: DocumentCursor): { packs: Pack[]; part: SlicePart } {
    const packs = new Packs()
    const writer = new PageWriter(this.sources, packs)
    const { examples } = this.sources
    examples.begin(effortLeft(from))
    let unit = from.unit
    let isLast = true
    while (unit < this.total) {
      const before = writer.bytes
      writer.write(unit)
      const key = `slice ${this.keyAt(unit)}`
      unit++
      isLast =
        writer.bytes < bytesMax &&
        examples.effort < effortTarget &&
        !isBorder(key, (writer.bytes - before) / this.bytesTarget)
      if (!isLast) break
    }
    writer.close()
    const units = unit - from.unit
    // What else it depends on, nobody can tell.
    const isToldBy = !examples.isExhausted && !examples.seemsToRefer
    const fingerprint = isToldBy ? this.fingerprints.of(from.unit, units) : undefined
    const { operations, webhooks, schemas, twins, postman, search } = writer
    return {
      packs: packs.made,
      part: {
        first: this.keyAt(from.unit),
        units,
        ...(fingerprint !== undefined && { fingerprint }),
        effort: examples.effort,
        ...(isLast && { isLast }),
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

  private keyAt(unit: number): string {
    return this.sources.units[unit]?.key ?? ''
  }
}

const effortLeft = ({ effort }: DocumentCursor): number =>
  Math.min(effortMax, Math.max(0, effortOfAllMax - effort))
