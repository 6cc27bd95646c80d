import { expect, test } from '@jest/globals'
import type { Finding } from '../../api/problem.ts'
import { byRule } from './by-rule.ts'

const finding = (rule: string, level: Finding['level'], line: number): Finding => ({
  rule,
  ...(level && { level }),
  message: 'm',
  line,
})

test('findings come by rule, the worst and the most first', () => {
  const groups = byRule([
    finding('a', 'info', 1),
    finding('b', 'warning', 2),
    finding('c', 'warning', 3),
    finding('c', 'warning', 4),
    finding('d', 'error', 5),
    { message: 'without a rule or level' },
  ])
  expect(groups.map(({ rule, level, findings }) => [rule, level, findings.length])).toEqual([
    ['d', 'error', 1],
    ['description', 'error', 1],
    ['c', 'warning', 2],
    ['b', 'warning', 1],
    ['a', 'info', 1],
  ])
})
