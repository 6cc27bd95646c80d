import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Automaton } from './automaton.ts'
import { readExpression } from './expression.ts'
import { matches } from './pattern.ts'

/** Patterns of all parts, over few characters. */
const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '\\b', '^', '$', '\\u0061'),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{1,}', '*?'))
      .map(([one, times]) => `(?:${one})${times}`),
    tie('pattern').map((one) => `(?=${one})`),
    tie('pattern').map((one) => `(?!${one})`),
  ),
}))

test('following all ways at once finds what the engine of the language finds', () => {
  fc.assert(
    fc.property(pattern, fc.stringMatching(/^[ab1 ]{0,6}$/), (pattern, text) => {
      const expression = readExpression(pattern)
      if (!expression) throw new Error(`${pattern} is not read.`)
      expect(new Automaton(expression).finds(text)).toBe(new RegExp(pattern, 'u').test(text))
    }),
    { numRuns: 2_000 },
  )
})

describe('a pattern that backtracks for ever elsewhere', () => {
  const long = `${'a'.repeat(2_000)}!`
  test.each(['^(a+)+$', '^(a|a)*$', '^(a*)*b', `^${'a*'.repeat(20)}$`])(
    '%s is decided',
    (pattern) => {
      expect(matches(pattern, long)).toBe(false)
      expect(matches(pattern, pattern.endsWith('b') ? 'ab' : 'aaa')).toBe(true)
    },
  )
})

describe('what is not decided', () => {
  test.each(['(a)\\1', '(?<=a)b', '(a*){3000}', '('])('%s', (pattern) => {
    expect(matches(pattern, 'a'.repeat(100))).toBeNull()
  })
})
