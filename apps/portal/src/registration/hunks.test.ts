import { describe, expect, test } from '@jest/globals'
import { hunksOf, type Located, type Quotation } from './hunks.ts'

const at = (number: number, line?: number, file?: string): Located => ({
  number,
  finding: { message: 'm', ...(line && { line }), ...(file && { file }) },
})
const quote = (line: number): Quotation => {
  const firstLine = Math.max(1, line - 3)
  const lines = Array.from(
    { length: line + 4 - firstLine },
    (_, index) => `text ${firstLine + index}`,
  )
  return { line, firstLine, lines }
}
const outline = (findings: Located[], lines: number[]) =>
  hunksOf(findings, lines.map(quote)).map(({ firstLine, lines: texts, findings: found }) => [
    firstLine,
    texts.length,
    found.map(({ number }) => number),
  ])

describe('findings beside the text', () => {
  test('that touch are in one piece, by line', () =>
    expect(outline([at(1, 12), at(2, 10), at(3, 30)], [10, 12, 30])).toEqual([
      [7, 9, [2, 1]],
      [27, 7, [3]],
    ]))
  test('come in the order of the findings, not of the text', () =>
    expect(outline([at(1, 30), at(2, 10)], [10, 30]).map(([line]) => line)).toEqual([27, 7]))
  test('on one line share it', () =>
    expect(outline([at(1, 5), at(2, 5)], [5])).toEqual([[2, 7, [1, 2]]]))
  test('without a place, in another file, or without text stand alone', () =>
    expect(outline([at(1), at(2, 4, 'a/b.yaml'), at(3, 9)], [4])).toEqual([[0, 0, [1, 2, 3]]]))
  test('keep every line once, in order', () => {
    const [hunk] = hunksOf([at(1, 4), at(2, 6), at(3, 12)], [4, 6, 12].map(quote))
    expect(hunk?.lines).toEqual(Array.from({ length: 15 }, (_, index) => `text ${index + 1}`))
  })
  test('are none where nothing was found', () => expect(hunksOf([], [])).toEqual([]))
})
