import { expect, test } from '@jest/globals'
import { createExcerpts } from './excerpts.ts'

const excerptAt = (text: string, line: number) => createExcerpts(Buffer.from(text))(line)

test('shows three lines before and after', () =>
  expect(excerptAt('1\n2\n3\n4\n5\r\n6\n7\n8\n9', 5)).toEqual({
    firstLine: 2,
    lines: ['2', '3', '4', '5', '6', '7', '8'],
  }))
test('ends with the text', () => {
  expect(excerptAt('1\n2', 1)).toEqual({ firstLine: 1, lines: ['1', '2'] })
  expect(excerptAt('1\n2', 9)).toBeUndefined()
})
test('cuts long lines, and leaves out what nobody can read', () => {
  expect(excerptAt('x'.repeat(300), 1)?.lines).toEqual([`${'x'.repeat(200)}…`])
  expect(excerptAt('x'.repeat(600), 1)).toBeUndefined()
})
