import { describe, expect, test } from '@jest/globals'
import { raisesMajor } from './raises-major.ts'

describe('the major version rises', () => {
  for (const [from, to, verdict] of [
    ['1.4.0', '2.0.0', true],
    ['1.4.0', '1.5.0', false],
    ['v1', 'v2', true],
    ['2.0.0', '1.0.1', false],
    ['2023-01-01', '2024-01-01', false],
    ['unversioned', '2.0.0', false],
  ] as const)
    test(`${from} → ${to}: ${verdict}`, () => expect(raisesMajor(from, to)).toBe(verdict))
})
