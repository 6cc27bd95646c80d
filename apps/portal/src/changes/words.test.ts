import { describe, expect, test } from '@jest/globals'
import type { Comparison } from '../api/types.ts'
import { hurtInWords, verdictInWords, versionInWords } from './words.ts'

const comparison = (
  verdict: Comparison['verdict'],
  breaking = 0,
  waived = 0,
): Pick<Comparison, 'from' | 'to' | 'verdict' | 'counts'> => ({
  from: '1.0.0',
  to: '1.1.0',
  verdict,
  counts: { total: breaking, breaking, caution: 0, safe: 0, waived },
})

describe('the verdict', () => {
  const cases: [given: ReturnType<typeof comparison>, words: string][] = [
    [comparison('identical'), 'For its callers, 1.1.0 is the same as 1.0.0.'],
    [comparison('compatible'), 'Whoever calls 1.0.0 can call 1.1.0 without a change.'],
    [comparison('breaking', 1), '1 change from 1.0.0 to 1.1.0 breaks callers.'],
    [comparison('breaking', 1, 1), '1 change from 1.0.0 to 1.1.0 breaks callers. It is waived.'],
    [
      comparison('breaking', 3, 1),
      '3 changes from 1.0.0 to 1.1.0 break callers. 1 of them is waived.',
    ],
    [
      comparison('breaking', 2, 2),
      '2 changes from 1.0.0 to 1.1.0 break callers. All of them are waived.',
    ],
  ]
  for (const [given, words] of cases)
    test(words, () => expect(verdictInWords(given as Comparison)).toBe(words))
})

describe('the number of a version', () => {
  test('is enough', () =>
    expect(versionInWords({ declared: '2.0.0', required: '2.0.0', ok: true })).toBe(
      'Semantic versioning asks for 2.0.0 or more, and it declares 2.0.0.',
    ))
  test('is too low', () =>
    expect(versionInWords({ declared: '1.1.0', required: '2.0.0', ok: false })).toBe(
      'Semantic versioning asks for 2.0.0, but it declares 1.1.0.',
    ))
  test('is none', () =>
    expect(versionInWords({ declared: 'v1', required: null, ok: null })).toMatch(/no number/))
})

test('whom a change hurts', () => {
  expect(hurtInWords(['senders'])).toBe('Breaks whoever sends requests.')
  expect(hurtInWords(['readers'])).toBe('Breaks whoever reads answers.')
  expect(hurtInWords(['readers', 'senders'])).toMatch(/sends requests and whoever reads/)
  expect(hurtInWords([])).toBe('Nobody breaks.')
})
