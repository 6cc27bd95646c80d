import { describe, expect, test } from '@jest/globals'
import { bytes, count } from './figures.ts'
import { duration } from './duration.ts'
import { inWords } from './moment.ts'

describe('a duration', () => {
  const start = Date.parse('2026-01-01T00:00:00.000Z')
  const cases: [ms: number, words: string][] = [
    [-5, '0 ms'],
    [420, '420 ms'],
    [1_540, '1.5 s'],
    [12_400, '12 s'],
    [185_000, '3 min 5 s'],
    [7_800_000, '2 h 10 min'],
  ]
  for (const [ms, words] of cases)
    test(`of ${ms} ms is ${words}`, () =>
      expect(duration(new Date(start).toISOString(), new Date(start + ms).toISOString())).toBe(
        words,
      ))
})

describe('figures', () => {
  test('agree with their noun', () => {
    expect(count(1, 'operation')).toBe('1 operation')
    expect(count(1223, 'operation')).toBe('1,223 operations')
    expect(count(2, 'reply', 'replies')).toBe('2 replies')
  })
  test('of bytes are rounded', () => {
    expect(bytes(900)).toBe('900 B')
    expect(bytes(4_213)).toBe('4.1 KB')
    expect(bytes(211_149)).toBe('206 KB')
    expect(bytes(12_984_211)).toBe('12.4 MB')
  })
})

describe('a moment', () => {
  const at = '2026-11-21T23:25:00.000Z'
  test('is said in the time zone of the reader', () => {
    expect(inWords(at, false, 'UTC')).toBe('Nov 21, 2026, 23:25 UTC')
    expect(inWords(at, false, 'Europe/Berlin')).toBe('Nov 22, 2026, 00:25 GMT+1')
    expect(inWords(at, true, 'Europe/Berlin')).toBe('Nov 22, 2026')
  })
  test('that is none is shown as it is', () => expect(inWords('soon', false, 'UTC')).toBe('soon'))
})
