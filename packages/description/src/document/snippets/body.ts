import type { MediaTypeDocument, RequestBodyDocument } from '../../documentation.ts'
import { isObject, own, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { sentMediaType } from './header-fields.ts'
import type { CallBody, FormField, FormPart, Resolver } from './http-call.ts'
import { encode, plain, queryPairs } from './serialize.ts'

/** Characters of a body that a snippet shows; a longer one is sent from a file. */
const textMax = 6_000
const depthMax = 40

export const isJsonType = (mediaType: string): boolean =>
  /^(?:application|text)\/(?:[^;]*\+)?json\b(?!-)|^\*\/\*|^application\/\*/i.test(mediaType)
const isLinesType = (mediaType: string): boolean =>
  /^application\/(?:x-)?(?:jsonl|ndjson|json-lines)\b/i.test(mediaType)
const isFormType = (mediaType: string): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(mediaType)
const isMultipartType = (mediaType: string): boolean => /^multipart\/form-data\b/i.test(mediaType)
const isTextType = (mediaType: string): boolean =>
  /^text\/|^application\/(?:[^;]*\+)?(?:xml|yaml)\b|^application\/(?:graphql|x-yaml|toml)\b/i.test(
    mediaType,
  )

const preferences = [isJsonType, isLinesType, isFormType, isMultipartType, isTextType]

/** The media type that callers most likely send. */
export function preferredMedia(content: MediaTypeDocument[]): MediaTypeDocument | undefined {
  const rank = ({ mediaType }: MediaTypeDocument): number => {
    const found = preferences.findIndex((matches) => matches(mediaType))
    return found === -1 ? preferences.length : found
  }
  return content.toSorted((one, other) => rank(one) - rank(other))[0]
}

/** What is sent as the body; undefined where the description says too little to make one. */
export const bodyOf = (
  requestBody: RequestBodyDocument,
  resolver: Resolver,
): CallBody | undefined => withinReason(wholeBodyOf(requestBody, resolver))

/** The same, however long it is. */
export function wholeBodyOf(
  requestBody: RequestBodyDocument,
  resolver: Resolver,
): CallBody | undefined {
  const media = preferredMedia(requestBody.content)
  return media && bodyOfMedia(media, resolver)
}

function bodyOfMedia(media: MediaTypeDocument, resolver: Resolver): CallBody | undefined {
  const { mediaType } = media
  const [example] = media.examples
  const value = example?.value
  if (isJsonType(mediaType)) {
    const sent = sentMediaType(mediaType) ?? 'application/json'
    return value === undefined ? undefined : { kind: 'json', mediaType: sent, value }
  }
  const sent = sentMediaType(mediaType)
  if (isLinesType(mediaType) && sent && value !== undefined) {
    const items = Array.isArray(value) ? value : [value]
    const text = items.map((item) => `${JSON.stringify(item)}\n`).join('')
    return { kind: 'text', mediaType: sent, text }
  }
  if (isFormType(mediaType) && isObject(value)) return form(media, value)
  if (isMultipartType(mediaType)) return multipart(media, value, resolver)
  if (isTextType(mediaType) && sent)
    return typeof value === 'string'
      ? { kind: 'text', mediaType: sent, text: value.toWellFormed() }
      : undefined
  if (isFormType(mediaType)) return undefined
  const fileType = sent ?? 'application/octet-stream'
  return { kind: 'file', mediaType: fileType, fileName: fileNameOf('body', fileType) }
}

function form(media: MediaTypeDocument, value: JsonObject): CallBody {
  const fields = Object.entries(value).flatMap(([name, member]) => fieldsOf(name, member, media))
  const text = fields.map((field) => `${encode(field.name)}=${encode(field.value)}`).join('&')
  return { kind: 'form', mediaType: 'application/x-www-form-urlencoded', fields, text }
}

/** Without a style of its own, an object is JSON and each item of an array a field. */
function fieldsOf(name: string, value: Json, { encoding }: MediaTypeDocument): FormField[] {
  const given = encoding && Object.hasOwn(encoding, name) ? encoding[name] : undefined
  if (given?.style === undefined && given?.explode === undefined)
    return Array.isArray(value)
      ? value.map((item) => ({ name, value: plain(item) }))
      : [{ name, value: plain(value) }]
  const style = given.style ?? 'form'
  return queryPairs({ name, style, explode: given.explode ?? style === 'form' }, value).map(
    (pair) => ({ name: decodeURIComponent(pair.name), value: decodeURIComponent(pair.value) }),
  )
}

function multipart(
  media: MediaTypeDocument,
  value: Json | undefined,
  resolver: Resolver,
): CallBody | undefined {
  const properties = propertiesOf(media.schema, resolver)
  // A schema of files alone has examples that no example can show: its files are enough.
  const shown = isObject(value)
    ? value
    : Object.fromEntries(
        [...properties].filter(([, part]) => part.isFile).map(([name]) => [name, '']),
      )
  const parts = Object.entries(shown).flatMap(([name, member]) => {
    const { encoding } = media
    const type = encoding && Object.hasOwn(encoding, name) ? encoding[name]?.contentType : undefined
    return partsOf(name, member, properties.get(name)?.isFile ?? false, type)
  })
  return parts.length === 0
    ? undefined
    : { kind: 'multipart', mediaType: 'multipart/form-data', parts }
}

function partsOf(
  name: string,
  value: Json,
  isFile: boolean,
  contentType: string | undefined,
): FormPart[] {
  const mediaType = contentType?.split(',')[0]?.trim()
  const sent = mediaType === undefined ? undefined : sentMediaType(mediaType)
  const isFileType = sent !== undefined && !isJsonType(sent) && !isTextType(sent)
  const partName = name.replaceAll('\0', '')
  if (isFile || isFileType) {
    const fileType = sent ?? 'application/octet-stream'
    return [{ name: partName, fileName: fileNameOf(name, fileType), mediaType: fileType }]
  }
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(name, item, false, contentType))
  const isJson = isObject(value)
  const text = isJson ? JSON.stringify(value) : plain(value).replaceAll('\0', '').toWellFormed()
  const type = sent ?? (isJson ? 'application/json' : undefined)
  return [{ name: partName, value: text, ...(type !== undefined && { mediaType: type }) }]
}

/** The properties of an object schema, those of its `allOf` too, and which of them are files. */
function propertiesOf(
  schema: Json | undefined,
  resolver: Resolver,
  depth = 0,
): Map<string, { isFile: boolean }> {
  const found = new Map<string, { isFile: boolean }>()
  const resolved = resolver.resolve(schema)
  if (!resolved || depth > 3) return found
  for (const part of [own(resolved, 'allOf')].flat())
    for (const [name, property] of propertiesOf(part, resolver, depth + 1))
      found.set(name, property)
  const properties = own(resolved, 'properties')
  for (const [name, property] of Object.entries(isObject(properties) ? properties : {}))
    found.set(name, { isFile: isFileSchema(property, resolver) })
  return found
}

function isFileSchema(schema: Json | undefined, resolver: Resolver, depth = 0): boolean {
  const resolved = resolver.resolve(schema)
  if (!resolved || depth > 2) return false
  if (Object.hasOwn(resolved, 'items')) return isFileSchema(resolved['items'], resolver, depth + 1)
  const mediaType = ownString(resolved, 'contentMediaType')
  return (
    ownString(resolved, 'format') === 'binary' ||
    (mediaType !== undefined &&
      ownString(resolved, 'contentEncoding') === undefined &&
      !isJsonType(mediaType) &&
      !isTextType(mediaType))
  )
}

/** A body that no reader would look through is sent from a file. */
function withinReason(body: CallBody | undefined): CallBody | undefined {
  if (body?.kind === 'json') {
    const isDeep = deeperThan(body.value, depthMax)
    if (isDeep || JSON.stringify(body.value, null, 2).length > textMax)
      return { kind: 'file', mediaType: body.mediaType, fileName: 'body.json' }
  }
  if ((body?.kind === 'text' || body?.kind === 'form') && body.text.length > textMax)
    return { kind: 'file', mediaType: body.mediaType, fileName: fileNameOf('body', body.mediaType) }
  if (body?.kind === 'multipart')
    return {
      ...body,
      parts: body.parts.map((part) =>
        'value' in part && part.value.length > textMax
          ? {
              name: part.name,
              fileName: fileNameOf(part.name, part.mediaType ?? 'text/plain'),
              mediaType: part.mediaType ?? 'text/plain',
            }
          : part,
      ),
    }
  return body
}

const deeperThan = (value: Json, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((member) => deeperThan(member, depth - 1)))

const endings: Record<string, string> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/xml': 'xml',
}

/** A file name that every shell and language takes as it is. */
function fileNameOf(name: string, mediaType: string): string {
  const base =
    name
      .replaceAll(/[^\w-]+/g, '_')
      .replaceAll(/^[-_]+/g, '')
      .slice(0, 40) || 'file'
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  const ending = Object.hasOwn(endings, essence) ? endings[essence] : 'bin'
  return `${base}.${ending}`
}
