import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseRuleset } from './parse-ruleset.ts'

const guide = readFileSync(new URL('../../../../docs/rulesets.md', import.meta.url), 'utf8')

describe('each ruleset in docs/rulesets.md', () => {
  const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)

  test('is there', () => {
    expect(blocks.length).toBeGreaterThan(3)
  })

  for (const text of blocks)
    test(`that begins with ${text.split('\n', 1)[0]} can be used`, () => {
      expect(parseRuleset(text)).toHaveProperty('ruleset')
    })
})
