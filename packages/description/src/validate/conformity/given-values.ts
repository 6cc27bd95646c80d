import type { Kind } from '../../model/kinds.ts'
import { followTo } from '../../model/references.ts'
import type { Specification } from '../../model/specification.ts'
import { own, ownObject, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'

/** A value that a description gives as an example, and the schema that it is to fit. */
export interface GivenValue {
  pointer: string
  value: Json
  schema: Json
}

/** The kinds of objects that hold examples. */
export const kindsWithExamples = [
  'schema',
  'parameter',
  'header',
  'media type',
  'response',
] as const

/** The examples that an object gives, in the way of its version. */
export function* examplesOf(
  node: JsonObject,
  kind: Kind,
  pointer: string,
  root: JsonObject,
  specification: Specification,
): Generator<GivenValue> {
  const is20 = specification === '2.0'
  if (kind === 'response') {
    const schema = own(node, 'schema')
    if (!is20 || schema === undefined) return
    for (const [mediaType, value] of Object.entries(ownObject(node, 'examples') ?? {}))
      if (isReadable(value, mediaType))
        yield { pointer: join(pointer, 'examples', mediaType), value, schema }
    return
  }
  const schema = kind === 'schema' || is20 ? node : own(node, 'schema')
  if (schema === undefined) return
  const example = own(node, 'example')
  if (example !== undefined) yield { pointer: join(pointer, 'example'), value: example, schema }
  const examples = own(node, 'examples')
  if (kind === 'schema' && Array.isArray(examples))
    for (const [index, value] of examples.entries())
      yield { pointer: join(pointer, 'examples', index), value, schema }
  else if (kind !== 'schema')
    for (const [name, item] of Object.entries(ownObject(node, 'examples') ?? {})) {
      const found = followTo(root, item, join(pointer, 'examples', name))
      for (const field of ['value', 'dataValue']) {
        const value = own(found?.node, field)
        if (found && value !== undefined)
          yield { pointer: join(found.pointer, field), value, schema }
      }
    }
}

/**
 * Whether a value can be judged by a schema: a text stands for what is not written as JSON, and forms
 * know no type but text.
 */
export const isReadable = (value: Json, mediaType: string): boolean =>
  typeof value === 'string'
    ? /^[^;]*[/+]json\s*(;|$)/i.test(mediaType)
    : !/^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType)

/** A parameter is written as text, so an example of one may be the text already. */
export function readingsOf(value: Json, schema: JsonObject | undefined): Json[] {
  if (typeof value !== 'string' || ownString(schema, 'type') === 'string') return [value]
  const readings: Json[] = [value]
  if (/^-?\d+(\.\d+)?$/.test(value)) readings.push(Number(value))
  if (value === 'true' || value === 'false') readings.push(value === 'true')
  return readings
}
