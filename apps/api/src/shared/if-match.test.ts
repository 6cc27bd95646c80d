import { expect, test } from '@jest/globals'
import { requireMatch } from './if-match.ts'

test('a change without If-Match is let through', () =>
  expect(() => requireMatch(undefined, 'a')).not.toThrow())

for (const held of ['"a"', '*', '"b", "a"'])
  test(`${held} holds what stands`, () => expect(() => requireMatch(held, 'a')).not.toThrow())

for (const held of ['"b"', 'a', 'W/"a"', ''])
  test(`${held || 'nothing'} does not`, () =>
    expect(() => requireMatch(held, 'a')).toThrow(/changed it/))
