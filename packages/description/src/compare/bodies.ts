import type { OfferedOperation, Reading } from '../model/reading.ts'
import { own, ownObject, type Json } from '../parse/json.ts'
import { join } from '../pointer.ts'

export interface Body {
  schema: Json
  pointer: string
}

/** The schemas of what an operation accepts, by media type. */
export function requestBodies(
  { node, pointer }: OfferedOperation,
  reading: Reading,
): Map<string, Body> {
  const body = reading.locate(own(node, 'requestBody'), join(pointer, 'requestBody'))
  return body ? content(body.node, body.pointer, reading) : new Map()
}

/** The schemas of what an operation answers, by status and media type. */
export function responseBodies(
  { node, pointer }: OfferedOperation,
  reading: Reading,
): Map<string, Body> {
  const bodies = new Map<string, Body>()
  for (const [status, item] of Object.entries(ownObject(node, 'responses') ?? {})) {
    const response = reading.locate(item, join(pointer, 'responses', status))
    if (!response) continue
    for (const [mediaType, body] of content(response.node, response.pointer, reading))
      bodies.set(`${status} ${mediaType}`, body)
  }
  return bodies
}

function content(holder: Json, pointer: string, reading: Reading): Map<string, Body> {
  const bodies = new Map<string, Body>()
  for (const [mediaType, item] of Object.entries(ownObject(holder, 'content') ?? {})) {
    const schema = own(reading.resolve(item), 'schema')
    // Parameters of a media type, such as a charset, say nothing about the schema.
    const name = (mediaType.split(';')[0] ?? '').trim().toLowerCase()
    if (schema !== undefined)
      bodies.set(name, { schema, pointer: join(pointer, 'content', mediaType, 'schema') })
  }
  return bodies
}
