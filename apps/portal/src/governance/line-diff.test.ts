import { describe, expect, test } from '@jest/globals'
import { lineDiff, type DiffLine } from './line-diff.ts'

const signs: Record<DiffLine['kind'], string> = { same: ' ', added: '+', removed: '-' }
const shown = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => signs[kind] + text)

describe('how one text becomes another', () => {
  const cases: [name: string, before: string, after: string, diff: string[]][] = [
    ['nothing from nothing', '', '', []],
    ['a first text', '', 'a\nb\n', ['+a', '+b']],
    ['none any more', 'a\n', '', ['-a']],
    ['the same', 'a\nb', 'a\nb\n', [' a', ' b']],
    ['a line that changed', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['lines put between', 'a\nd', 'a\nb\nc\nd', [' a', '+b', '+c', ' d']],
    [
      'lines far apart',
      'a\nb\nc\nd\ne',
      'b\nc\nX\ne\nf',
      ['-a', ' b', ' c', '-d', '+X', ' e', '+f'],
    ],
  ]
  for (const [name, before, after, diff] of cases)
    test(name, () => expect(shown(before, after)).toEqual(diff))

  test('gives both texts again, whatever they are', () => {
    let seed = 7
    const random = (max: number) => (seed = (seed * 16_807) % 2_147_483_647) % max
    const text = () => Array.from({ length: random(30) + 1 }, () => 'abcd'[random(4)]).join('\n')
    for (let run = 0; run < 300; run++) {
      const [before, after] = [text(), text()]
      const diff = lineDiff(before, after)
      const side = (kind: DiffLine['kind']) =>
        diff.filter((line) => line.kind !== kind).map((line) => line.text)
      expect(side('added').join('\n')).toBe(before)
      expect(side('removed').join('\n')).toBe(after)
    }
  })

  test('of two large texts is given up before it becomes slow', () => {
    const long = (sign: string) => Array.from({ length: 20_000 }, (_, at) => sign + at).join('\n')
    expect(lineDiff(long('a'), long('b'))).toHaveLength(40_000)
  })
})
