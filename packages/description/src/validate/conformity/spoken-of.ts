import { isObject, own, ownList, ownObject, type Json, type JsonObject } from '../../parse/json.ts'
import { matches } from './pattern.ts'
import type { Verdict } from './verdict.ts'

/** What this needs of the one who judges. */
export interface Judging {
  judge(schema: Json, value: Json, depth: number): Verdict
  target(reference: string): Json | undefined
  /** Counts a step; false where there are none left, or it is too deep. */
  isWithin(depth: number): boolean
}

/**
 * The fields or items of a value that a schema speaks of, by any keyword that takes part
 * (JSON Schema 2020-12, 11); null where that cannot be told.
 */
export function spokenOf(
  schema: JsonObject,
  value: Json,
  depth: number,
  judging: Judging,
): Set<string> | 'all' | null {
  const notes = new Notes(value, judging)
  if (!notes.read(schema, depth)) return null
  return notes.isAll ? 'all' : notes.known
}

class Notes {
  readonly known = new Set<string>()
  isAll = false
  private readonly value: Json
  private readonly judging: Judging

  constructor(value: Json, judging: Judging) {
    this.value = value
    this.judging = judging
  }

  /** False where it cannot be told which parts of the schema hold. */
  read(schema: Json, depth: number): boolean {
    if (!isObject(schema)) return true
    const { judging, value } = this
    if (!judging.isWithin(depth)) return false
    const reference = own(schema, '$ref') ?? own(schema, '$dynamicRef')
    const referred = typeof reference === 'string' ? judging.target(reference) : undefined
    if (reference !== undefined && referred === undefined) return false
    if (Array.isArray(value)) this.noteItems(schema, value, depth)
    else if (isObject(value)) this.noteFields(schema, value)
    const parts = [...(referred === undefined ? [] : [referred]), ...ownList(schema, 'allOf')]
    for (const branch of [...ownList(schema, 'anyOf'), ...ownList(schema, 'oneOf')]) {
      const verdict = judging.judge(branch, value, depth)
      if (verdict === 'unknown') return false
      if (verdict === 'fits') parts.push(branch)
    }
    const test = own(schema, 'if')
    if (test !== undefined) {
      const verdict = judging.judge(test, value, depth)
      if (verdict === 'unknown') return false
      if (verdict === 'fits') parts.push(test, own(schema, 'then') ?? true)
      else parts.push(own(schema, 'else') ?? true)
    }
    for (const [field, part] of Object.entries(ownObject(schema, 'dependentSchemas') ?? {}))
      if (own(value, field) !== undefined) parts.push(part)
    return parts.every((part) => this.read(part, depth + 1))
  }

  private noteItems(schema: JsonObject, value: Json[], depth: number): void {
    for (const index of ownList(schema, 'prefixItems').keys()) this.known.add(String(index))
    if (own(schema, 'items') !== undefined || speaksOfRest(schema, 'unevaluatedItems'))
      this.isAll = true
    const contained = own(schema, 'contains')
    if (contained === undefined) return
    for (const [index, item] of value.entries())
      if (this.judging.judge(contained, item, depth) === 'fits') this.known.add(String(index))
  }

  private noteFields(schema: JsonObject, value: JsonObject): void {
    if (own(schema, 'additionalProperties') !== undefined) this.isAll = true
    if (speaksOfRest(schema, 'unevaluatedProperties')) this.isAll = true
    for (const field of Object.keys(ownObject(schema, 'properties') ?? {})) this.known.add(field)
    const patterns = Object.keys(ownObject(schema, 'patternProperties') ?? {})
    for (const field of Object.keys(value))
      if (patterns.some((pattern) => matches(pattern, field) !== false)) this.known.add(field)
  }
}

/** Null stands where the keyword was that is being judged itself. */
const speaksOfRest = (schema: JsonObject, keyword: string): boolean =>
  (own(schema, keyword) ?? null) !== null
