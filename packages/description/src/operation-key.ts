/**
 * An operation's key is its method and path template with the parameter names left out, so that
 * renaming a path parameter does not make another operation of it: `GET /pets/{}`.
 */
export function operationKey(method: string, pathTemplate: string): string {
  return `${method.toUpperCase()} ${pathTemplate.replaceAll(/\{[^{}]*\}/g, '{}')}`
}

/**
 * A key as one segment of a URL, readable and without percent-encoding: `get~pets~*`.
 * `~` stands for `/` and `*` for a parameter; whatever else is not plain is `!` and two
 * hexadecimal digits, or `!u` and four for a code unit beyond Latin-1.
 */
export function encodeOperationKey(key: string): string {
  const { method, path } = splitKey(key)
  const segment = method.replaceAll(/[^A-Z0-9-]/g, escaped).toLowerCase()
  const rest = path.replaceAll(/\{\}|[^A-Za-z0-9._-]/g, (found) =>
    found === '{}' ? '*' : found === '/' ? '~' : escaped(found),
  )
  return path.startsWith('/') ? segment + rest : `${segment}${space}${rest}`
}

/** @throws {MalformedOperationSegment} if no key encodes to this segment */
export function decodeOperationKey(segment: string): string {
  const end = /~|!20/.exec(segment)
  if (!end) throw new MalformedOperationSegment(segment)
  // Escapes are unescaped last, so that an escaped letter of the method keeps its case.
  const method = unescaped(segment.slice(0, end.index).replaceAll(/![0-9a-f]{2}|[a-z]/g, upper))
  const path = segment
    .slice(end[0] === '~' ? end.index : end.index + space.length)
    .replaceAll('~', '/')
    .replaceAll('*', '{}')
  const key = `${method} ${unescaped(path)}`
  if (encodeOperationKey(key) !== segment) throw new MalformedOperationSegment(segment)
  return key
}

/** Thrown for a URL segment that stands for no operation. */
export class MalformedOperationSegment extends Error {
  readonly code = 'malformed-operation-segment'
  readonly segment: string
  constructor(segment: string) {
    super(`"${segment}" is not the key of an operation. Keys look like get~pets~*.`)
    this.segment = segment
  }
}

const space = '!20'

function splitKey(key: string): { method: string; path: string } {
  const at = key.indexOf(' ')
  return { method: key.slice(0, at), path: key.slice(at + 1) }
}

const upper = (found: string): string => (found.startsWith('!') ? found : found.toUpperCase())

function escaped(text: string): string {
  let result = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index).toString(16)
    result += unit.length <= 2 ? `!${unit.padStart(2, '0')}` : `!u${unit.padStart(4, '0')}`
  }
  return result
}

const unescaped = (text: string): string =>
  text.replaceAll(/!u([0-9a-f]{4})|!([0-9a-f]{2})/g, (_, wide?: string, narrow?: string) =>
    String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
  )
