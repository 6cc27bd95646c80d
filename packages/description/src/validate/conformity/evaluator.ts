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
import { assertions, dependentRequired, requiredFields } from './assertions.ts'
import { matches } from './pattern.ts'
import { all, inside, isMismatch, mismatch, type Mismatch, type Verdict } from './verdict.ts'

/** Schemas that are looked at for one value: enough for the largest real example, not for a bomb. */
const stepsPerValueMax = 20_000

/** And for all values of a description together; about a second. */
const stepsMax = 3_000_000

/** Schemas inside schemas: a circle of references ends here. */
const depthMax = 120

/** Keywords that are not judged: a schema that has one can refuse what seems to fit. */
const unjudged = new Set([
  '$dynamicRef',
  '$recursiveRef',
  'unevaluatedProperties',
  'unevaluatedItems',
  '$schema',
  '$id',
  'id',
])

const combining = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if'])

/**
 * Judges values by the schemas of a description, in the meaning that its version gives them. Nothing
 * is compiled, fetched or written out, and every judgement is bounded: what would take too long, or
 * rests on something not understood here, counts as fitting. Formats are not judged.
 */
export class Evaluator {
  private steps = 0
  private stepsLeft = stepsMax
  private readonly root: JsonObject
  private readonly targets = new Map<string, Json | undefined>()
  /** Before 3.1, what stands beside `$ref` is ignored, and null has a keyword of its own. */
  private readonly isOld: boolean

  constructor(root: JsonObject, specification: Specification) {
    this.root = root
    this.isOld = specification === '2.0' || specification === '3.0'
  }

  /** What does not fit, for certain; null otherwise. */
  mismatch(schema: Json, value: Json): Mismatch | null {
    this.steps = Math.min(stepsPerValueMax, this.stepsLeft)
    const before = this.steps
    const verdict = this.judge(schema, value, 0)
    this.stepsLeft -= before - Math.max(0, this.steps)
    return isMismatch(verdict) ? verdict : null
  }

  private judge(schema: Json, value: Json, depth: number): Verdict {
    if (schema === true) return 'fits'
    if (schema === false) return mismatch('is not allowed here')
    if (!isObject(schema) || --this.steps < 0 || depth > depthMax) return 'unknown'
    const reference = own(schema, '$ref')
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

  private target(reference: string): Json | undefined {
    if (this.targets.has(reference)) return this.targets.get(reference)
    const found = target(this.root, reference)
    this.targets.set(reference, found)
    return found
  }

  private judgeKeywords(schema: JsonObject, value: Json, depth: number): Verdict {
    if (value === null && this.isOld && allowsNull(schema)) return 'fits'
    this.steps -= ownList(schema, 'enum').length >> 4
    const whole = assertions(schema, value)
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
    return choices === 'fits' && doubt ? 'unknown' : choices
  }

  private *judgeParts(schema: JsonObject, value: Json, depth: number): Generator<Verdict> {
    if (Array.isArray(value)) yield* this.judgeItems(schema, value, depth)
    else if (isObject(value)) yield* this.judgeFields(schema, value, depth)
  }

  private *judgeItems(schema: JsonObject, value: Json[], depth: number): Generator<Verdict> {
    const first = ownList(schema, 'prefixItems')
    const items = own(schema, 'items')
    // A list of schemas here is of older dialects.
    if (Array.isArray(items) || Object.hasOwn(schema, 'contains')) yield 'unknown'
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
    if (['propertyNames', 'dependentSchemas'].some((keyword) => Object.hasOwn(schema, keyword)))
      yield 'unknown'
  }

  private goesOneWay(property: Json | undefined): boolean {
    const reference = ownString(property, '$ref')
    const schema = reference === undefined ? property : this.target(reference)
    return [property, schema].some(
      (one) => own(one, 'readOnly') === true || own(one, 'writeOnly') === true,
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
