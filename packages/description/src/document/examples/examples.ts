import type { ExampleDocument } from '../../documentation.ts'
import type { Reading } from '../../model/reading.ts'
import { isObject, own, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { Evaluator } from '../../validate/conformity/evaluator.ts'
import { isReadable, readingsOf } from '../../validate/conformity/given-values.ts'
import { isMismatch } from '../../validate/conformity/verdict.ts'
import { componentReference } from '../schemas.ts'
import type { Direction } from './direction.ts'
import { examplesGivenBy, examplesInSchema } from './given-examples.ts'
import { makeExample } from './make-example.ts'
import type { Targets } from './shape.ts'

/** Given ones of one place that are shown. */
const shownMax = 20

/**
 * What may be spent on one example: schemas that are looked at. Thirty times what the largest real one
 * needs, and some hundredths of a second.
 */
const exampleEffortMax = 100_000

/** Something that was found out once, and what it costs whoever needs it. */
interface Finding {
  effort: number
}

interface Judgement extends Finding {
  isFitting: boolean
}

interface Found extends Finding {
  examples: ExampleDocument[]
  /** What was judged on the way. */
  judgements: Judgement[]
  /** Whether a field of a value is called `$ref`, and the page takes it for one. */
  seemsToRefer: boolean
}

/**
 * The examples of one description: given ones that fit, else one that is made. What is found out is
 * kept, but each slice is charged as if nothing were: what it holds does not depend on those before.
 */
export class Examples {
  /** What the slice was charged for, in schemas that were looked at. */
  effort = 0
  /** Whether the slice needed more than it may spend, and has fewer examples than it could have. */
  isExhausted = false
  /** Whether the slice has a value that looks like a reference, which the description does not have. */
  seemsToRefer = false
  private effortMax = Infinity
  private readonly reading: Reading
  private readonly targets: Targets
  private readonly evaluators: Record<Direction, Evaluator>
  // Hundreds of operations answer with the same schemas.
  private readonly found: Record<Direction, Map<Key, Found>>
  private readonly judged: Record<Direction, WeakMap<object, Map<Json, Judgement>>>
  private charged = new Set<Finding>()

  constructor(reading: Reading) {
    this.reading = reading
    const isOld = reading.specification === '2.0' || reading.specification === '3.0'
    const evaluatorFor = (direction: Direction): Evaluator =>
      new Evaluator(reading.root, isOld ? '3.0' : '3.1', { formats: true, direction })
    this.evaluators = { request: evaluatorFor('request'), response: evaluatorFor('response') }
    this.targets = {
      hasSiblings: !isOld,
      target: (reference) => this.evaluators.request.target(reference),
    }
    this.found = { request: new Map(), response: new Map() }
    this.judged = { request: new WeakMap(), response: new WeakMap() }
  }

  /** Begins a slice, which may spend so much: what is left when it is spent has no examples. */
  begin(effortMax: number): void {
    this.effortMax = effortMax
    this.effort = 0
    this.isExhausted = false
    this.seemsToRefer = false
    this.charged = new Set()
  }

  ofMediaType(media: JsonObject, mediaType: string, direction: Direction): ExampleDocument[] {
    const schema = schemaOfContent(media)
    const given = [...examplesGivenBy(media, this.reading, mediaType)].filter(
      ({ value }) =>
        schema === undefined ||
        // A text stands for what is not written as JSON; nobody here can read it.
        (typeof value === 'string' && !isReadable(value, mediaType)) ||
        this.judge(schema, value, direction).isFitting,
    )
    if (given.length > 0) return given.slice(0, shownMax)
    return schema === undefined ? [] : this.ofSchema(schema, direction)
  }

  ofParameter(parameter: JsonObject, direction: Direction): ExampleDocument[] {
    const schema = own(parameter, 'schema')
    const resolved = this.reading.resolve(schema)
    const given = [...examplesGivenBy(parameter, this.reading, null)].filter(
      ({ value }) =>
        schema === undefined ||
        readingsOf(value, resolved).some(
          (reading) => this.judge(schema, reading, direction).isFitting,
        ),
    )
    if (given.length > 0) return given.slice(0, shownMax)
    return schema === undefined ? [] : this.ofSchema(schema, direction)
  }

  /** Those of a component, found as by whoever refers to it. */
  ofComponent(name: string, schema: Json): ExampleDocument[] {
    const isReference = ownString(schema, '$ref') !== undefined
    return this.ofSchema(isReference ? schema : { $ref: componentReference(name) }, 'response')
  }

  /** The examples in a schema that fit it, else one that is made from it; none where none can be made. */
  ofSchema(schema: Json, direction: Direction): ExampleDocument[] {
    const resolved = this.reading.resolve(schema)
    if (!resolved || !isObject(schema)) return []
    const key = this.keyOf(schema)
    const known = this.found[direction].get(key)
    if (known && this.affords([known, ...known.judgements])) return this.take(known)
    if (this.effort >= this.effortMax) {
      this.isExhausted = true
      return []
    }
    const beside = typeof key === 'string' || key === resolved ? [] : [...examplesInSchema(key)]
    const judgements: Judgement[] = []
    const given = [...beside, ...examplesInSchema(resolved)].filter(({ value }) => {
      const judgement = this.judge(schema, value, direction)
      judgements.push(judgement)
      return judgement.isFitting
    })
    const found = {
      ...(given.length > 0
        ? { examples: given.slice(0, shownMax), effort: 0, seemsToRefer: false }
        : this.make(schema, direction)),
      judgements,
    }
    if (!this.isExhausted) this.found[direction].set(key, found)
    return this.take(found)
  }

  private take(found: Found): ExampleDocument[] {
    for (const one of [found, ...found.judgements]) this.charge(one)
    this.seemsToRefer ||= found.seemsToRefer
    return found.examples
  }

  private charge(finding: Finding): void {
    if (this.charged.has(finding)) return
    this.charged.add(finding)
    this.effort += finding.effort
  }

  /** Whether the slice would have come to its end of it too. */
  private affords(findings: Finding[]): boolean {
    const fresh = findings.filter((finding) => !this.charged.has(finding))
    return fresh.reduce((sum, { effort }) => sum + effort, this.effort) < this.effortMax
  }

  /** Where only a reference counts, all that are written alike are one. */
  private keyOf(schema: JsonObject): Key {
    const reference = ownString(schema, '$ref')
    const isBare = !this.targets.hasSiblings || Object.keys(schema).length === 1
    return reference !== undefined && isBare ? reference : schema
  }

  private make(
    schema: Json,
    direction: Direction,
  ): Pick<Found, 'examples' | 'effort' | 'seemsToRefer'> {
    const evaluator = this.evaluators[direction]
    evaluator.stepsLeft = exampleEffortMax
    const value = makeExample(schema, evaluator, this.targets, direction)
    return {
      examples: value === undefined ? [] : [{ value, generated: true }],
      effort: exampleEffortMax - evaluator.stepsLeft,
      seemsToRefer: value !== undefined && JSON.stringify(value).includes('"$ref":"#'),
    }
  }

  /** Of what somebody wrote himself only what is wrong for certain is left out. */
  private judge(schema: Json, value: Json, direction: Direction): Judgement {
    // Many operations share an example and its schema.
    const bySchema = this.judgementsOf(value, direction)
    const key = isObject(schema) ? this.keyOf(schema) : schema
    const known = bySchema?.get(key)
    if (known && this.affords([known])) {
      this.charge(known)
      return known
    }
    if (this.effort >= this.effortMax) {
      this.isExhausted = true
      return { isFitting: true, effort: 0 }
    }
    const evaluator = this.evaluators[direction]
    evaluator.stepsLeft = exampleEffortMax
    const isFitting = !isMismatch(evaluator.verdict(schema, value))
    const judgement = { isFitting, effort: exampleEffortMax - evaluator.stepsLeft }
    this.charge(judgement)
    bySchema?.set(key, judgement)
    return judgement
  }

  private judgementsOf(value: Json, direction: Direction): Map<Json, Judgement> | undefined {
    if (typeof value !== 'object' || value === null) return undefined
    const bySchema = this.judged[direction].get(value) ?? new Map<Json, Judgement>()
    this.judged[direction].set(value, bySchema)
    return bySchema
  }
}

/** A schema, or the text of a reference. */
type Key = JsonObject | string

/** A stream is the list of its items. */
function schemaOfContent(media: JsonObject): Json | undefined {
  const schema = own(media, 'schema')
  const items = own(media, 'itemSchema')
  if (items === undefined) return schema
  const list: Json = { type: 'array', items, minItems: 1 }
  return schema === undefined ? list : { allOf: [schema, list] }
}
