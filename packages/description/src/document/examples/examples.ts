import type { ExampleDocument } from '../../documentation.ts'
import type { Reading } from '../../model/reading.ts'
import { isObject, own, type Json, type JsonObject } from '../../parse/json.ts'
import { Evaluator } from '../../validate/conformity/evaluator.ts'
import { isReadable, readingsOf } from '../../validate/conformity/given-values.ts'
import { isMismatch } from '../../validate/conformity/verdict.ts'
import type { Direction } from './direction.ts'
import { examplesGivenBy, examplesInSchema } from './given-examples.ts'
import { makeExample } from './make-example.ts'
import type { Targets } from './shape.ts'

/** Given ones of one place that are shown. */
const shownMax = 20

/**
 * Schemas that are looked at for all examples of a description that go one way: about two seconds, and
 * twenty times what the largest real ones need. What is left then has no examples.
 */
export const effortMax = 5_000_000

/** The examples of one description: given ones that fit, else one that is made. */
export class Examples {
  private readonly reading: Reading
  private readonly targets: Targets
  private readonly evaluators: Record<Direction, Evaluator>
  // Hundreds of operations answer with the same schemas.
  private readonly made: Record<Direction, WeakMap<JsonObject, ExampleDocument[]>>
  private readonly judged = new WeakMap<object, Map<Json, boolean>>()

  constructor(reading: Reading) {
    this.reading = reading
    const isOld = reading.specification === '2.0' || reading.specification === '3.0'
    const evaluatorFor = (direction: Direction): Evaluator =>
      new Evaluator(reading.root, isOld ? '3.0' : '3.1', {
        formats: true,
        direction,
        steps: effortMax,
      })
    this.evaluators = { request: evaluatorFor('request'), response: evaluatorFor('response') }
    this.targets = {
      hasSiblings: !isOld,
      target: (reference) => this.evaluators.request.target(reference),
    }
    this.made = { request: new WeakMap(), response: new WeakMap() }
  }

  /** What was spent so far, in schemas that were looked at. */
  get effort(): number {
    const { request, response } = this.evaluators
    return 2 * effortMax - request.stepsLeft - response.stepsLeft
  }

  /** Makes the same of a description that is taken up in its middle as of one that is not. */
  spend(effort: number): void {
    const spent = this.effort
    for (const evaluator of Object.values(this.evaluators))
      evaluator.stepsLeft -= Math.max(0, effort - spent) / 2
  }

  ofMediaType(media: JsonObject, mediaType: string, direction: Direction): ExampleDocument[] {
    const schema = schemaOfContent(media)
    const given = [...examplesGivenBy(media, this.reading, mediaType)].filter(
      ({ value }) =>
        schema === undefined ||
        // A text stands for what is not written as JSON; nobody here can read it.
        (typeof value === 'string' && !isReadable(value, mediaType)) ||
        this.isFitting(schema, value, direction),
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
        readingsOf(value, resolved).some((reading) => this.isFitting(schema, reading, direction)),
    )
    if (given.length > 0) return given.slice(0, shownMax)
    return schema === undefined ? [] : this.ofSchema(schema, direction)
  }

  /** The examples in a schema that fit it, else one that is made from it; none where none can be made. */
  ofSchema(schema: Json, direction: Direction): ExampleDocument[] {
    const resolved = this.reading.resolve(schema)
    if (!resolved) return []
    const key = this.keyOf(schema, resolved)
    const known = this.made[direction].get(key)
    if (known) return known
    const own = key === resolved ? [] : [...examplesInSchema(key)]
    const given = [...own, ...examplesInSchema(resolved)].filter(({ value }) =>
      this.isFitting(schema, value, direction),
    )
    const examples = given.length > 0 ? given.slice(0, shownMax) : this.make(schema, direction)
    this.made[direction].set(key, examples)
    return examples
  }

  /** A reference and what it leads to are one, but where something stands beside it. */
  private keyOf(schema: Json, resolved: JsonObject | undefined): JsonObject {
    const isBare = isObject(schema) && Object.keys(schema).length === 1
    return isObject(schema) && !(resolved && (isBare || !this.targets.hasSiblings))
      ? schema
      : (resolved ?? {})
  }

  private make(schema: Json, direction: Direction): ExampleDocument[] {
    const value = makeExample(schema, this.evaluators[direction], this.targets, direction)
    return value === undefined ? [] : [{ value, generated: true }]
  }

  /** Of what somebody wrote himself only what is wrong for certain is left out. */
  private isFitting(schema: Json, value: Json, direction: Direction): boolean {
    const evaluator = this.evaluators[direction]
    if (
      typeof value !== 'object' ||
      value === null ||
      typeof schema !== 'object' ||
      schema === null
    )
      return !isMismatch(evaluator.verdict(schema, value))
    // Many operations share an example and its schema.
    const bySchema = this.judged.get(value) ?? new Map<Json, boolean>()
    this.judged.set(value, bySchema)
    const key = isObject(schema) ? this.keyOf(schema, this.reading.resolve(schema)) : schema
    const known = bySchema.get(key)
    if (known !== undefined) return known
    const isFitting = !isMismatch(evaluator.verdict(schema, value))
    bySchema.set(key, isFitting)
    return isFitting
  }
}

/** A stream is the list of its items. */
function schemaOfContent(media: JsonObject): Json | undefined {
  const schema = own(media, 'schema')
  const items = own(media, 'itemSchema')
  if (items === undefined) return schema
  const list: Json = { type: 'array', items, minItems: 1 }
  return schema === undefined ? list : { allOf: [schema, list] }
}
