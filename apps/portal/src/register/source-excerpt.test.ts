import { describe, expect, test } from '@jest/globals'
import { lineRange, sourceExcerpt } from './source-excerpt.ts'

const text = 'a\r\nb\nc\nd\ne\nf'

describe('the excerpt around a line', () => {
  test('marks the line between its neighbors', () =>
    expect(
      sourceExcerpt(text, 4).map(({ number, text, atFault }) => [number, text, atFault]),
    ).toEqual([
      [2, 'b', false],
      [3, 'c', false],
      [4, 'd', true],
      [5, 'e', false],
      [6, 'f', false],
    ]))
  test('begins and ends with the text', () => {
    expect(sourceExcerpt(text, 1).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(sourceExcerpt(text, 1)[0]?.text).toBe('a')
    expect(sourceExcerpt(text, 6).map(({ number }) => number)).toEqual([4, 5, 6])
  })
  test('is empty for a line that the text does not have', () =>
    expect(sourceExcerpt(text, 7)).toEqual([]))
  test('cuts a long line around the column', () => {
    const minified = `${'x'.repeat(5_000)}FAULT${'y'.repeat(5_000)}`
    const [line] = sourceExcerpt(minified, 1, { column: 5_001 })
    expect(line?.text).toContain('FAULT')
    expect(line?.text.length).toBeLessThan(250)
  })
})

test('a line is selected without its end', () => {
  expect(lineRange('one\ntwo\nthree', 2)).toEqual({ start: 4, end: 7 })
  expect(lineRange('one\ntwo', 2)).toEqual({ start: 4, end: 7 })
  expect(lineRange('one', 9)).toEqual({ start: 0, end: 3 })
})
