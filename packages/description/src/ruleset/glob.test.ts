import { describe, expect, test } from '@jest/globals'
import { matchesGlob } from './glob.ts'
import { faultOfPattern, testOf } from './pattern.ts'

describe('a glob', () => {
  const cases: [glob: string, text: string, matches: boolean][] = [
    ['/pets', '/pets', true],
    ['/pets', '/pets/1', false],
    ['/*', '/pets', true],
    ['/*', '/pets/1', false],
    ['/**', '/pets/1', true],
    ['/*/1', '/pets/1', true],
    ['**/1', '/pets/1', true],
    ['GET /a*c', 'GET /abbc', true],
    ['GET /a*c', 'GET /ab/c', false],
    ['/a**c', '/ab/bc', true],
    ['/p.ts', '/pets', false],
    ['', '', true],
    ['*', '', true],
  ]
  for (const [glob, text, matches] of cases)
    test(`"${glob}" ${matches ? 'matches' : 'does not match'} "${text}"`, () => {
      expect(matchesGlob(glob, text)).toBe(matches)
    })

  test('of many stars is matched without trying every way', () => {
    expect(matchesGlob(`${'a**'.repeat(300)}b`, 'a'.repeat(2_000))).toBe(false)
  })
})

describe('a pattern of a ruleset', () => {
  for (const pattern of [
    '^(a+)+$',
    '^(a|a)*$',
    '(a*)\\1',
    '(',
    'x'.repeat(501),
    'a*b*c*d*e*f*$',
    '^(a*){10}$',
  ])
    test(`such as ${pattern.slice(0, 20)} is refused`, () => {
      expect(faultOfPattern(pattern)).not.toBeNull()
    })

  for (const pattern of ['^[A-Z].*\\.$', '^[a-z]+(-[a-z]+)*$', '\\bTODO\\b', '^x{2,4}$'])
    test(`such as ${pattern} is taken`, () => {
      expect(faultOfPattern(pattern)).toBeNull()
    })

  test('judges the start of a text that could take long', () => {
    expect(testOf('a*a*b')('a'.repeat(200_000))).toBe(false)
    expect(testOf('a*a*b')('aab')).toBe(true)
    expect(testOf('^a+$')('aaab')).toBe(false)
  })
})
