import type { MediaType } from '../contract/contract.ts'
import type { Pair, ValueKind } from '../rule.ts'
import type { Schemas } from '../schema/schemas.ts'
import type { SchemaRef, Shape } from '../schema/shape.ts'
import { matchMediaTypes } from './media-types.ts'
import type { Report } from './report.ts'
import { pairsOf, reportAll } from './report-all.ts'
import type { SchemaPairs } from './schema-pairs.ts'
import type { Telling } from './tell.ts'
import type { Where } from './where.ts'

export interface Surroundings {
  schemas: SchemaPairs
  telling: Telling
  report: Report
}

/** Of what both sides have. */
export type Both<T> = { before: T; after: T }

/** Goes through the values of an operation, and the bodies that hold them, on both sides. */
export class ValueWalk {
  private readonly schemas: SchemaPairs
  private readonly telling: Telling
  private readonly report: Report

  constructor({ schemas, telling, report }: Surroundings) {
    this.schemas = schemas
    this.telling = telling
    this.report = report
  }

  content(
    { before, after }: Both<ReadonlyMap<string, MediaType>>,
    of: 'request' | 'response',
    where: Where,
    owners: { ownerBefore: string; ownerAfter: string },
  ): void {
    for (const pair of matchMediaTypes(before, after)) {
      reportAll(
        'media type',
        { ...pair, ...owners, of },
        {
          where,
          published: pair.before?.pointer ?? owners.ownerBefore,
          candidate: pair.after?.pointer ?? owners.ownerAfter,
          report: this.report,
        },
      )
      if (pair.before && pair.after)
        this.mediaType({ before: pair.before, after: pair.after }, where)
    }
  }

  private mediaType({ before, after }: Both<MediaType>, where: Where): void {
    const isText = !isJson(before.name)
    if (isJson(before.name) || !this.areBytes(before.schema, after.schema))
      this.value({ before: before.schema, after: after.schema }, where, isText)
    this.value(
      { before: before.itemSchema, after: after.itemSchema },
      { ...where, words: `each item of ${where.words}`, key: `${where.key} item` },
      isText,
    )
    const known = this.propertiesOf({ before, after })
    for (const { key, ...encoding } of pairsOf(before.encodings, after.encodings)) {
      // What is new or gone altogether is told as a property.
      if (!known(key)) continue
      const owners = { ownerBefore: before.pointer, ownerAfter: after.pointer }
      reportAll(
        'encoding',
        { ...encoding, ...owners, name: key },
        {
          where,
          published: encoding.before?.pointer ?? before.pointer,
          candidate: encoding.after?.pointer ?? after.pointer,
          report: this.report,
        },
      )
    }
  }

  /** Bytes are a binary text in 3.0, and have no schema in 3.1. */
  private areBytes(before: SchemaRef | null, after: SchemaRef | null): boolean {
    const { schemas } = this
    return (
      isBinary(schemas.before.get(before ?? anything).shape) &&
      isBinary(schemas.after.get(after ?? anything).shape)
    )
  }

  /** Tells the properties that the schemas of both sides have. */
  private propertiesOf({ before, after }: Both<MediaType>): (name: string) => boolean {
    const { schemas } = this
    const [old, young] = [
      schemas.before.get(before.schema ?? anything).shape,
      schemas.after.get(after.schema ?? anything).shape,
    ]
    return (name) => old.properties.has(name) && young.properties.has(name)
  }

  /** A value without a schema may be anything. */
  value({ before, after }: Pair<SchemaRef>, where: Where, isText: boolean): void {
    if (!before && !after) return
    const pair = this.schemas.judge(before ?? anything, after ?? anything, {
      direction: where.direction,
      isText,
      ignoresNull: false,
    })
    this.telling.add(pair, where)
  }

  /** What the value of both sides may be, as far as it matters for how it is written. */
  kindOf({ before, after }: Pair<{ schema: SchemaRef | null }>): ValueKind {
    const types = new Set([
      ...this.typesOf(this.schemas.before, before),
      ...this.typesOf(this.schemas.after, after),
    ])
    return types.has('object') ? 'any' : types.has('array') ? 'list' : 'single'
  }

  private typesOf(schemas: Schemas, side: { schema: SchemaRef | null } | null): Shape['types'] {
    return side ? schemas.get(side.schema ?? anything).shape.types : new Set()
  }
}

export const anything: SchemaRef = { parts: [] }

/** In other media types numbers and the like are written as text. */
const isJson = (mediaType: string): boolean => /[/+]json\b|\*\/\*|^application\/\*/.test(mediaType)

const isBinary = ({ types, values, contentMediaType, contentEncoding }: Shape): boolean =>
  contentEncoding === null &&
  values.size === 0 &&
  (contentMediaType === 'application/octet-stream' ||
    (contentMediaType === null && types.size >= 5))
