import type {
  MediaTypeDocument,
  ParameterDocument,
  RequestBodyDocument,
  ResponseDocument,
} from '../documentation.ts'
import { isObject, own, ownList, ownObject, ownString, type JsonObject } from '../parse/json.ts'
import { describeLinks } from './describe-links.ts'
import type { Direction } from './examples/direction.ts'
import type { Scope } from './scope.ts'
import { texts } from './texts.ts'

/** What is sent: parameters and body. `direction` is that of the one who calls. */
export function describeRequestBody(
  operation: JsonObject,
  scope: Scope,
  direction: Direction,
): RequestBodyDocument | undefined {
  const body = scope.reading.resolve(own(operation, 'requestBody'))
  return (
    body && {
      ...texts(body, 'description'),
      required: own(body, 'required') === true,
      content: describeContent(body, scope, direction),
    }
  )
}

export function describeResponses(
  operation: JsonObject,
  scope: Scope,
  direction: Direction,
): ResponseDocument[] {
  return Object.entries(ownObject(operation, 'responses') ?? {}).flatMap(([status, given]) => {
    const response = status.startsWith('x-') ? undefined : scope.reading.resolve(given)
    if (!response) return []
    return [
      {
        status,
        // 3.2 has a short name beside the description.
        ...texts(response, 'summary', 'description'),
        headers: Object.entries(ownObject(response, 'headers') ?? {}).flatMap(([name, item]) => {
          const header = scope.reading.resolve(item)
          return header
            ? [describeParameter({ ...header, name, in: 'header' }, scope, direction)]
            : []
        }),
        content: describeContent(response, scope, direction),
        links: describeLinks(response, scope),
      },
    ]
  })
}

export function describeParameter(
  parameter: JsonObject,
  scope: Scope,
  direction: Direction,
): ParameterDocument {
  const schema = own(parameter, 'schema')
  const explode = own(parameter, 'explode')
  return {
    name: ownString(parameter, 'name') ?? '',
    in: ownString(parameter, 'in') ?? '',
    ...texts(parameter, 'description', 'style'),
    required: own(parameter, 'required') === true,
    deprecated: own(parameter, 'deprecated') === true,
    ...(typeof explode === 'boolean' && { explode }),
    ...(schema !== undefined && { schema }),
    ...(ownObject(parameter, 'content') && {
      content: describeContent(parameter, scope, direction),
    }),
    examples: scope.examples.ofParameter(parameter, direction),
  }
}

function describeContent(
  holder: JsonObject,
  scope: Scope,
  direction: Direction,
): MediaTypeDocument[] {
  return Object.entries(ownObject(holder, 'content') ?? {}).flatMap(([mediaType, item]) => {
    const media = scope.reading.resolve(item)
    if (!media) return []
    const schema = own(media, 'schema')
    const itemSchema = own(media, 'itemSchema')
    return [
      {
        mediaType,
        ...(schema !== undefined && { schema }),
        ...(itemSchema !== undefined && { itemSchema }),
        ...describeEncoding(media),
        examples: scope.examples.ofMediaType(media, mediaType, direction),
      },
    ]
  })
}

function describeEncoding(
  media: JsonObject,
): Pick<MediaTypeDocument, 'encoding' | 'prefixEncoding' | 'itemEncoding'> {
  const byProperty = Object.entries(ownObject(media, 'encoding') ?? {})
  const prefix = ownList(media, 'prefixEncoding').filter(isObject)
  const item = ownObject(media, 'itemEncoding')
  return {
    ...(byProperty.length > 0 && {
      encoding: Object.fromEntries(
        byProperty.flatMap(([name, one]) => (isObject(one) ? [[name, encodingOf(one)]] : [])),
      ),
    }),
    ...(prefix.length > 0 && { prefixEncoding: prefix.map(encodingOf) }),
    ...(item && { itemEncoding: encodingOf(item) }),
  }
}

function encodingOf(encoding: JsonObject) {
  const explode = own(encoding, 'explode')
  return {
    ...texts(encoding, 'contentType', 'style'),
    ...(typeof explode === 'boolean' && { explode }),
  }
}
