import { expect, test } from '@jest/globals'
import { compareRules } from './rules.ts'

test('a rule that hurts somebody says what to do instead, and only such a rule', () => {
  for (const { id, levels, advice } of compareRules) {
    const hurts = levels.sent !== 'safe' || levels.received !== 'safe'
    expect([id, hurts]).toEqual([id, advice !== ''])
  }
})
