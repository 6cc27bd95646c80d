import { describe, expect, test } from '@jest/globals'
import { lintExample, rulesFiring } from './testing.ts'
import { lintRules } from './rules.ts'

describe('every rule', () => {
  test('has an id of its own', () => {
    expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length)
  })

  for (const { id, bad, good, asks, reason } of lintRules) {
    test(`${id} finds its bad example wanting, and no other rule does, unless it also minds the good one`, () => {
      const before = rulesFiring(bad)
      const after = rulesFiring(good)
      expect(before).toContain(id)
      expect(after).not.toContain(id)
      expect(before.filter((rule) => rule !== id && !after.includes(rule))).toEqual([])
    })

    test(`${id} says in sentences what it asks for, why, and what to do`, () => {
      for (const text of [asks, reason]) expect(text).toMatch(/^[A-Z].*[.)]$/s)
      const findings = lintExample(bad).findings.filter(({ rule }) => rule === id)
      for (const { message } of findings) expect(message).toMatch(/^["A-Z].*\.$/s)
    })
  }
})
