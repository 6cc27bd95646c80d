import { Fault } from './fault.ts'

/** What a scan meets, with offsets into the text. A value's `open` or `scalar` follows its `key`. */
export interface JsonVisitor {
  open(offset: number, isList: boolean): void
  key(offset: number, end: number): void
  scalar(offset: number): void
  close(): void
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openList = 0x5b
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

const syntax = (message: string, offset: number): Fault => new Fault('json-syntax', message, offset)

/**
 * Walks JSON text without building anything and without recursion: about 100 MB a second. It checks
 * the structure; what is inside strings, numbers and literals is JSON.parse's affair.
 * @throws {Fault} where the text is no JSON
 */
export function scanJson(text: string, visitor: JsonVisitor): void {
  const lists: boolean[] = []
  let index = skipSpace(text, 0)
  for (;;) {
    // A value is expected here.
    const code = text.charCodeAt(index)
    if (code === openObject || code === openList) {
      const isList = code === openList
      visitor.open(index, isList)
      lists.push(isList)
      index = skipSpace(text, index + 1)
      if (text.charCodeAt(index) !== (isList ? closeList : closeObject)) {
        if (!isList) index = scanKey(text, index, visitor)
        continue
      }
    } else {
      visitor.scalar(index)
      index = code === quote ? endOfString(text, index) : endOfLiteral(text, index)
      index = skipSpace(text, index)
    }
    // A value ended; leave the containers that end with it.
    for (;;) {
      const isList = lists.at(-1)
      if (isList === undefined) {
        if (index < text.length)
          throw syntax('The description ends before this text. Remove what follows.', index)
        return
      }
      const after = text.charCodeAt(index)
      if (after === comma) {
        index = skipSpace(text, index + 1)
        if (!isList) index = scanKey(text, index, visitor)
        break
      }
      if (after !== (isList ? closeList : closeObject))
        throw syntax(
          index >= text.length
            ? `The text ends inside ${isList ? 'a list' : 'an object'}. Close it with ${isList ? ']' : '}'}, or send the whole file.`
            : `Expected a comma or ${isList ? ']' : '}'} here.`,
          index,
        )
      lists.pop()
      visitor.close()
      index = skipSpace(text, index + 1)
    }
  }
}

function scanKey(text: string, index: number, visitor: JsonVisitor): number {
  if (text.charCodeAt(index) !== quote)
    throw syntax(
      'Expected a key in double quotes here. Quote the key, or remove the comma before the closing brace.',
      index,
    )
  const end = endOfString(text, index)
  visitor.key(index, end)
  const at = skipSpace(text, end)
  if (text.charCodeAt(at) !== colon) throw syntax('Expected a colon after the key.', at)
  return skipSpace(text, at + 1)
}

export function skipSpace(text: string, from: number): number {
  let index = from
  for (;;) {
    const code = text.charCodeAt(index)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return index
    index++
  }
}

/** The offset behind the closing quote of the string that starts at `from`. */
export function endOfString(text: string, from: number): number {
  let index = from
  for (;;) {
    index = text.indexOf('"', index + 1)
    if (index < 0) throw syntax('This string has no closing quote.', from)
    let backslashes = 0
    while (text.charCodeAt(index - 1 - backslashes) === backslash) backslashes++
    if (backslashes % 2 === 0) return index + 1
  }
}

function endOfLiteral(text: string, from: number): number {
  let index = from
  while (isLiteral(text.charCodeAt(index))) index++
  if (index === from)
    throw syntax(
      from >= text.length
        ? 'The text ends where a value was expected. Send the whole file.'
        : 'Expected a value here: an object, a list, a string in double quotes, a number, true, false or null.',
      from,
    )
  return index
}

/** Letters, digits and the signs of a number. */
const isLiteral = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x2b ||
  code === 0x2d ||
  code === 0x2e
