import type { Located } from '../../model/reading.ts'
import { isObject, own, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import { announcedOf } from '../announced.ts'
import { isTrue, type Source } from '../source.ts'
import type { Encoding, Header, MediaType, RequestBody, Response } from './contract.ts'
import { schemaOf, valueOf } from './read-parameters.ts'

export function readBody(
  operation: JsonObject,
  pointer: string,
  source: Source,
): RequestBody | null {
  const body = source.follow(own(operation, 'requestBody'), join(pointer, 'requestBody'))
  return (
    (body && {
      pointer: body.pointer,
      required: isTrue(body.node, 'required'),
      content: readContent(body, source),
    }) ??
    null
  )
}

export function readResponses(
  operation: JsonObject,
  pointer: string,
  source: Source,
): Map<string, Response> {
  const responses = new Map<string, Response>()
  for (const [given, node] of Object.entries(ownObject(operation, 'responses') ?? {})) {
    if (given.startsWith('x-')) continue
    const response = source.follow(node, join(pointer, 'responses', given))
    if (!response) continue
    const status = given.toUpperCase() === 'DEFAULT' ? 'default' : given.toUpperCase()
    responses.set(status, {
      status,
      pointer: response.pointer,
      headers: readHeaders(response, source),
      content: readContent(response, source),
    })
  }
  return responses
}

function readContent(owner: Located, source: Source): Map<string, MediaType> {
  const content = new Map<string, MediaType>()
  const isSwagger = source.reading.specification === '2.0'
  for (const [given, node] of Object.entries(ownObject(owner.node, 'content') ?? {})) {
    // Media types of 2.0 are lists of names: the schema is written beside them.
    const pointer = isSwagger ? owner.pointer : join(owner.pointer, 'content', given)
    const mediaType = source.follow(node, pointer)
    if (!mediaType) continue
    const schema = schemaOf(mediaType, source)
    const name = mediaTypeName(given)
    content.set(name, {
      name,
      pointer: mediaType.pointer,
      schema,
      itemSchema: schemaOf(mediaType, source, 'itemSchema'),
      encodings: readEncodings(mediaType),
    })
  }
  return content
}

/** Names are the same in any case; a charset says nothing of JSON and little of the rest. */
function mediaTypeName(given: string): string {
  const [name = '', ...parameters] = given.toLowerCase().split(';')
  const kept = parameters
    .map((parameter) => parameter.trim().replaceAll(/\s*=\s*/g, '='))
    .filter((parameter) => parameter !== '' && !parameter.startsWith('charset='))
    .sort()
  return [name.trim(), ...kept].join('; ')
}

function readEncodings({ node, pointer }: Located): Map<string, Encoding> {
  const encodings = new Map<string, Encoding>()
  for (const [name, encoding] of Object.entries(ownObject(node, 'encoding') ?? {})) {
    if (!isObject(encoding)) continue
    const style = ownString(encoding, 'style')
    const explode = own(encoding, 'explode')
    const isExploded = typeof explode === 'boolean' ? explode : (style ?? 'form') === 'form'
    const words = [
      ownString(encoding, 'contentType')?.toLowerCase(),
      style !== undefined && style !== 'form' ? style : undefined,
      isExploded === ((style ?? 'form') === 'form')
        ? undefined
        : isExploded
          ? 'exploded'
          : 'not exploded',
      isTrue(encoding, 'allowReserved') ? 'with reserved characters' : undefined,
    ]
    encodings.set(name, {
      pointer: join(pointer, 'encoding', name),
      writing: words.filter((word) => word !== undefined).join(', '),
    })
  }
  return encodings
}

/** A header called Content-Type is ignored (OpenAPI 3.1, Response Object, headers). */
function readHeaders(response: Located, source: Source): Map<string, Header> {
  const headers = new Map<string, Header>()
  for (const [name, node] of Object.entries(ownObject(response.node, 'headers') ?? {})) {
    const header = source.follow(node, join(response.pointer, 'headers', name))
    if (!header || name.toLowerCase() === 'content-type') continue
    headers.set(name.toLowerCase(), {
      ...announcedOf(header.node, header.pointer),
      name,
      required: isTrue(header.node, 'required'),
      style: 'simple',
      explode: isTrue(header.node, 'explode'),
      ...valueOf(header, source),
    })
  }
  return headers
}
