import type { Json } from '../../parse/json.ts'

/**
 * Controls, halves of surrogate pairs, and characters that are not seen or turn the text around: in
 * code, they stand as escapes, so that what a reader sees is what runs.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Whether a text can stand in code as it is, but for quotes and the like. */
export const isVisible = (text: string): boolean => text.search(hidden) === -1

/** Each hidden character as `escape` writes its code point. */
export const escapeHidden = (text: string, escape: (code: number) => string): string =>
  text.replaceAll(hidden, (found) => escape(found.codePointAt(0) ?? 0))

export const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

/** `\u00ad`, and a pair of them where one does not do, as in JSON, Java and C#. */
export const unicodeUnits = (code: number): string =>
  String.fromCodePoint(code)
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('')

/** `\u00ad`, or `\U000e0001` beyond four digits, as in Python and Go. */
export const unicodePoint = (code: number): string =>
  code > 0xff_ff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`

/** `\n`, `\r` and `\t`, where a language has them; undefined for any other. */
export const shortEscape = (code: number): string | undefined =>
  code === 10 ? '\\n' : code === 13 ? '\\r' : code === 9 ? '\\t' : undefined

/** A value as JSON over several lines, in which every hidden character is an escape. */
export const prettyJson = (value: Json): string =>
  // Newlines are those of the layout: inside of strings they are escapes already.
  JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => escapeHidden(line, unicodeUnits))
    .join('\n')

/** Every line but the first moved to the right; empty ones stay empty. */
export const indent = (text: string, by: string): string =>
  text.replaceAll(/\n(?!\n|$)/g, `\n${by}`)

/** The lines of a text, each with the newline at its end. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']
