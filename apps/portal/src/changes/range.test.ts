import { describe, expect, test } from '@jest/globals'
import { asRange, filterOf } from './range.ts'

describe('a range', () => {
  const cases: [range: string, from: string, to: string][] = [
    ['1.0.0..1.1.0', '1.0.0', '1.1.0'],
    ['2024-10-01..10~2', '2024-10-01', '10~2'],
    ['1.0.0..latest', '1.0.0', 'latest'],
  ]
  for (const [range, from, to] of cases)
    test(`${range} has two ends`, () => expect(asRange(range)).toEqual({ from, to }))
  for (const none of ['1.0.0', '..1.0.0', '1.0.0..', 'a b..c', '<x>..1'])
    test(`${none} is none`, () => expect(asRange(none)).toBeUndefined())
})

test('a filter holds only what can be one', () => {
  expect(filterOf({ level: 'breaking', hurts: 'nobody', rule: 'x'.repeat(200) })).toEqual({
    level: 'breaking',
    rule: 'x'.repeat(100),
  })
  expect(filterOf({})).toEqual({})
})
