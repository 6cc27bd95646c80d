import type { ExampleDocument } from '../../documentation.ts'
import type { Reading } from '../../model/reading.ts'
import { own, ownList, ownObject, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { texts } from '../texts.ts'

/** The examples that a parameter, header or media type gives, valid or not. */
export function* examplesGivenBy(
  holder: JsonObject,
  reading: Reading,
  mediaType: string | null,
): Generator<ExampleDocument> {
  if (Object.hasOwn(holder, 'example'))
    yield { value: own(holder, 'example') ?? null, generated: false }
  for (const [name, item] of Object.entries(ownObject(holder, 'examples') ?? {})) {
    const example = reading.resolve(item)
    const value = example && valueOf(example, mediaType)
    if (example && value !== undefined)
      yield { value, name, ...texts(example, 'summary', 'description'), generated: false }
  }
}

/** The examples that a schema gives of itself. */
export function* examplesInSchema(schema: JsonObject): Generator<ExampleDocument> {
  if (Object.hasOwn(schema, 'example'))
    yield { value: own(schema, 'example') ?? null, generated: false }
  for (const value of ownList(schema, 'examples')) yield { value, generated: false }
}

/** 3.2 tells the value from the text that stands for it. */
function valueOf(example: JsonObject, mediaType: string | null): Json | undefined {
  const value = own(example, 'dataValue') ?? own(example, 'value')
  if (value !== undefined) return value
  const text = ownString(example, 'serializedValue')
  if (text === undefined || mediaType === null || !/[/+]json\s*(;|$)/i.test(mediaType)) return text
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
