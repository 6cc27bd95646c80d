import { target } from '../../model/references.ts'
import type { Specification } from '../../model/specification.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'
import { anchorsIn } from './anchors.ts'
import { assertions, dependentRequired, requiredFields } from './assertions.ts'
import { matches } from './pattern.ts'
import { spokenOf } from './spoken-of.ts'
import { all, inside, isMismatch, mismatch, type Mismatch, type Verdict } from './verdict.ts'

/** Schemas that are looked at for one value: enough for the largest real example, not for a bomb. */
const stepsPerValueMax = 20_000

/** And for all values of a description together; about a second. */
const stepsMax = 3_000_000

/** Schemas inside schemas: a circle of references ends here. */
const depthMax = 120

/** Keywords that are not judged: a schema that has one can refuse what seems to fit. */
const unjudged = new Set(['$recursiveRef', '$schema', '$id'])

const combining = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if'])

export interface EvaluatorOptions {
  /** Formats are judged too; else they are words about a value, as the specification has it. */
  formats?: boolean
  /** Which way the values go; without, fields that go one way only may always be missing. */
  direction?: 'request' | 'response'
  /** Schemas that are looked at for all values together. */
  steps?: number
}

/**
 * Judges values by the schemas of a description, in the meaning that its version gives them. Nothing
 * is compiled, fetched or written out, and every judgement is bounded: what would take too long, or
 * rests on something not understood here, counts as fitting.
 */
export class Evaluator {
  /** Schemas that may still be looked at. */
  stepsLeft: number
  private steps = 0
  private anchors: Map<string, Json | null> | null = null
  private readonly root: JsonObject
  private readonly options: EvaluatorOptions
  private readonly targets = new Map<string, Json | undefined>()
  /** Before 3.1, what stands beside `$ref` is ignored, and null has a keyword of its own. */
  private readonly isOld: boolean

  constructor(root: JsonObject, specification: Specification, options: EvaluatorOptions = {}) {
    this.root = root
    this.options = options
    this.stepsLeft = options.steps ?? stepsMax
    this.isOld = specification === '2.0' || specification === '3.0'
  }

  /** What does not fit, for certain; null otherwise. */
  mismatch(schema: Json, value: Json): Mismatch | null {
    const verdict = this.verdict(schema, value)
    return isMismatch(verdict) ? verdict : null
  }

  /** The same, with the doubt where there is any. */
  verdict(schema: Json, value: Json): Verdict {
    this.steps = Math.min(stepsPerValueMax, this.stepsLeft)
    const before = this.steps
    const verdict = this.judge(schema, value, 0)
    this.stepsLeft -= before - Math.max(0, this.steps)
    return verdict
  }

  private judge(schema: Json, value: Json, depth: number): Verdict {
    if (schema === true) return 'fits'
    if (schema === false) return mismatch('is not allowed here')
    if (!isObject(schema) || --this.steps < 0 || depth > depthMax) return 'unknown'
    const reference = own(schema, '$ref') ?? (this.isOld ? undefined : own(schema, '$dynamicRef'))
    if (reference !== undefined) {
      const referred = this.referred(reference, value, depth)
      if (this.isOld) return referred
      return all([referred, this.judgeKeywords(schema, value, depth)])
    }
    return this.judgeKeywords(schema, value, depth)
  }

  private referred(reference: Json, value: Json, depth: number): Verdict {
    const found = typeof reference === 'string' ? this.target(reference) : undefined
    return found === undefined ? 'unknown' : this.judge(found, value, depth + 1)
  }

  /** What a reference inside the description leads to; one by a name that two schemas have leads nowhere. */
  target(reference: string): Json | undefined {
    if (this.targets.has(reference)) return this.targets.get(reference)
    const found = /^#[^/]/.test(reference)
      ? (this.anchored(reference.slice(1)) ?? undefined)
      : target(this.root, reference)
    this.targets.set(reference, found)
    return found
  }

  private anchored(name: string): Json | null | undefined {
    this.anchors ??= anchorsIn(this.root)
    return this.anchors.get(name)
  }

  private judgeKeywords(schema: JsonObject, value: Json, depth: number): Verdict {
    if (value === null && this.isOld && allowsNull(schema)) return 'fits'
    this.steps -= ownList(schema, 'enum').length >> 4
    const whole = assertions(schema, value, this.options.formats === true)
    if (isMismatch(whole)) return whole
    const parts =
      typeof value === 'object' ? all(this.judgeParts(schema, value, depth + 1)) : 'fits'
    if (isMismatch(parts)) return parts
    let doubt = whole === 'unknown' || parts === 'unknown'
    let combines = false
    for (const keyword in schema) {
      doubt ||= unjudged.has(keyword)
      combines ||= combining.has(keyword)
    }
    const choices = combines ? all(this.judgeChoices(schema, value, depth + 1)) : 'fits'
    if (isMismatch(choices)) return choices
    const rest = typeof value === 'object' ? this.judgeRest(schema, value, depth) : 'fits'
    if (isMismatch(rest)) return rest
    return doubt || choices === 'unknown' || rest === 'unknown' ? 'unknown' : 'fits'
  }

  private *judgeParts(schema: JsonObject, value: Json, depth: number): Generator<Verdict> {
    if (Array.isArray(value)) yield* this.judgeItems(schema, value, depth)
    else if (isObject(value)) yield* this.judgeFields(schema, value, depth)
  }

  private *judgeItems(schema: JsonObject, value: Json[], depth: number): Generator<Verdict> {
    const items = own(schema, 'items')
    // A list of schemas here is of older dialects.
    const first = Array.isArray(items) && this.isOld ? items : ownList(schema, 'prefixItems')
    if (Array.isArray(items) && (!this.isOld || Object.hasOwn(schema, 'additionalItems')))
      yield 'unknown'
    const contained = own(schema, 'contains')
    if (contained !== undefined) yield this.judgeContained(schema, contained, value, depth)
    for (const [index, item] of value.entries()) {
      const part = first[index] ?? (Array.isArray(items) ? undefined : items)
      if (part === undefined) continue
      yield inside(index, this.judge(part, item, depth))
      if (this.steps < 0) return
    }
  }

  private *judgeFields(schema: JsonObject, value: JsonObject, depth: number): Generator<Verdict> {
    const properties = ownObject(schema, 'properties')
    const wanted = [...requiredFields(schema), ...dependentRequired(schema, value)]
    this.steps -= wanted.length >> 4
    for (const field of wanted)
      // A field that only goes one way may be missing in an example of the other.
      if (!Object.hasOwn(value, field) && !this.goesOneWay(own(properties, field)))
        yield mismatch(`must have the field "${field}"`)
    const patterns = Object.entries(ownObject(schema, 'patternProperties') ?? {})
    const rest = own(schema, 'additionalProperties')
    for (const field of Object.keys(value)) {
      const item = own(value, field) ?? null
      const declared = own(properties, field)
      let isKnown = declared !== undefined
      if (declared !== undefined) yield inside(field, this.judge(declared, item, depth))
      this.steps -= patterns.length
      for (const [pattern, part] of patterns) {
        const isMeant = matches(pattern, field)
        isKnown ||= isMeant !== false
        if (isMeant === null) yield 'unknown'
        else if (isMeant) yield inside(field, this.judge(part, item, depth))
      }
      if (!isKnown && rest !== undefined)
        yield rest === false
          ? inside(field, mismatch('is a field that the schema does not allow'))
          : inside(field, this.judge(rest, item, depth))
      if (this.steps < 0) return
    }
    const names = own(schema, 'propertyNames')
    if (names !== undefined)
      for (const field of Object.keys(value)) yield inside(field, this.judge(names, field, depth))
    for (const [field, part] of Object.entries(ownObject(schema, 'dependentSchemas') ?? {}))
      if (Object.hasOwn(value, field)) yield this.judge(part, value, depth)
  }

  private judgeContained(schema: JsonObject, part: Json, value: Json[], depth: number): Verdict {
    const least = own(schema, 'minContains') ?? 1
    const most = own(schema, 'maxContains') ?? Infinity
    const verdicts = value.map((item) => this.judge(part, item, depth))
    const fitting = verdicts.filter((verdict) => verdict === 'fits').length
    const doubtful = verdicts.filter((verdict) => verdict === 'unknown').length
    if (typeof least === 'number' && fitting + doubtful < least)
      return mismatch(`must have at least ${least} of the items under "contains"`)
    if (typeof most === 'number' && fitting > most)
      return mismatch(`must have at most ${most} of the items under "contains"`)
    return doubtful > 0 ? 'unknown' : 'fits'
  }

  /** `unevaluatedProperties` and `unevaluatedItems`: what no other keyword speaks of. */
  private judgeRest(schema: JsonObject, value: Json, depth: number): Verdict {
    const keyword = Array.isArray(value) ? 'unevaluatedItems' : 'unevaluatedProperties'
    const part = own(schema, keyword)
    if (part === undefined) return 'fits'
    const known = spokenOf({ ...schema, [keyword]: null }, value, depth + 1, {
      judge: (one, item, at) => this.judge(one, item, at),
      target: (reference) => this.target(reference),
      isWithin: (at) => --this.steps >= 0 && at <= depthMax,
    })
    if (known === null) return 'unknown'
    if (known === 'all') return 'fits'
    const rest = Object.entries(value ?? {}).filter(([field]) => !known.has(field))
    return all(
      rest.map(([field, item]) => inside(field, this.judge(part, item as Json, depth + 1))),
    )
  }

  private goesOneWay(property: Json | undefined): boolean {
    const reference = ownString(property, '$ref')
    const schema = reference === undefined ? property : this.target(reference)
    const { direction } = this.options
    return [property, schema].some(
      (one) =>
        (direction !== 'response' && own(one, 'readOnly') === true) ||
        (direction !== 'request' && own(one, 'writeOnly') === true),
    )
  }

  private *judgeChoices(schema: JsonObject, value: Json, depth: number): Generator<Verdict> {
    for (const branch of ownList(schema, 'allOf')) yield this.judge(branch, value, depth)
    const anyOf = ownList(schema, 'anyOf')
    if (anyOf.length > 0) yield this.judgeChoice(anyOf, value, depth, false)
    const oneOf = ownList(schema, 'oneOf')
    if (oneOf.length > 0) yield this.judgeChoice(oneOf, value, depth, true)
    const not = own(schema, 'not')
    if (not !== undefined) {
      const verdict = this.judge(not, value, depth)
      if (verdict === 'fits') yield mismatch('matches the schema under "not"')
      else if (verdict === 'unknown') yield 'unknown'
    }
    const test = own(schema, 'if')
    if (test !== undefined) {
      const verdict = this.judge(test, value, depth)
      const branch = own(schema, verdict === 'fits' ? 'then' : 'else')
      if (verdict === 'unknown') yield 'unknown'
      else if (branch !== undefined) yield this.judge(branch, value, depth)
    }
  }

  private judgeChoice(branches: Json[], value: Json, depth: number, onlyOne: boolean): Verdict {
    const verdicts: Verdict[] = []
    for (const branch of branches) {
      const verdict = this.judge(branch, value, depth)
      if (verdict === 'fits' && !onlyOne) return 'fits'
      verdicts.push(verdict)
    }
    const fitting = verdicts.filter((verdict) => verdict === 'fits').length
    if (fitting > 1)
      return mismatch(`must match one alternative of "oneOf", and matches ${fitting}`)
    if (verdicts.includes('unknown')) return 'unknown'
    if (fitting === 1) return 'fits'
    // Where one alternative has the right type at least, it is the one that was meant.
    const near = verdicts
      .filter(isMismatch)
      .filter(({ pointer, isType }) => pointer !== '' || !isType)
    const [only] = near
    return only && near.length === 1
      ? only
      : mismatch(`matches none of the alternatives under "${onlyOne ? 'oneOf' : 'anyOf'}"`)
  }
}

const allowsNull = (schema: JsonObject): boolean =>
  own(schema, 'nullable') === true || own(schema, 'x-nullable') === true
