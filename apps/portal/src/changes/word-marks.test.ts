import { describe, expect, test } from '@jest/globals'
import { type Piece, wordMarks } from './word-marks.ts'

const marked = (pieces: Piece[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
const both = (before: string, after: string) => {
  const marks = wordMarks(before, after)
  return [marked(marks.before), marked(marks.after)]
}

describe('the words that differ in a line', () => {
  test('are marked on each side', () =>
    expect(both('  maxLength: 100', '  maxLength: 50')).toEqual([
      '  maxLength: [100]',
      '  maxLength: [50]',
    ]))
  test('may be on one side only', () =>
    expect(both('"required": ["a"]', '"required": ["a", "b"]')).toEqual([
      '"required": ["a"]',
      '"required": ["a"[, "b"]]',
    ]))
  test('are none in equal lines', () => expect(both('a: 1', 'a: 1')).toEqual(['a: 1', 'a: 1']))
  test('are not marked where nothing is common', () =>
    expect(both('abc', 'xyz')).toEqual(['abc', 'xyz']))
  test('keep the whole text, whatever it holds', () => {
    const [before, after] = ['x\u2028<b>\n', 'x <i>é']
    const marks = wordMarks(before, after)
    expect(marks.after.map(({ text }) => text).join('')).toBe(after)
  })
  test('are left out of very long lines', () =>
    expect(wordMarks('a '.repeat(900), 'b '.repeat(900)).before).toHaveLength(1))
})
