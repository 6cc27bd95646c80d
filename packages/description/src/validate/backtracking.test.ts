import { describe, expect, test } from '@jest/globals'
import { canBacktrackForEver } from './backtracking.ts'

describe('patterns that can take exponential time', () => {
  for (const pattern of [
    '^(a+)+$',
    '(a*)*',
    '([a-z]+)*x',
    '(a|a)*',
    '(\\w+\\s?)*',
    '(.*a){20,}',
    '((ab)*)*',
    '(?:x+y?)+',
    '(a|aa)*',
    '(\\w|\\d)+$',
    '(a|[ab])*',
    '(ab|ab)+',
    '(a|b|ab)*',
  ])
    test(`${pattern} can`, () => expect(canBacktrackForEver(pattern)).toBe(true))

  for (const pattern of [
    '^[a-z]+$',
    '^a{2,5}$',
    '^([a-z]+)(-[a-z]+)*$',
    '^(\\d{1,3}\\.){3}\\d+$',
    '(a|b)*',
    '^[a-z0-9]+(?:[._-][a-z0-9]+)*$',
    '^((xn--)?[a-z0-9]+(-[a-z0-9]+)*\\.)+[a-z]{2,}$',
    '[(+)]+',
    '(ab|ac)*',
    '(a|ab)*',
    '^(GET|GOT)+$',
    '^([^"\\\\]|\\\\.)*$',
    '\\(+\\)+',
  ])
    test(`${pattern} cannot`, () => expect(canBacktrackForEver(pattern)).toBe(false))
})
