import { describe, expect, test } from '@jest/globals'
import { parseRuleset } from '../ruleset/parse-ruleset.ts'
import { readyRules } from '../ruleset/ready.ts'
import { ruleCatalog, ruleDocumentation } from './documentation.ts'
import { lintRules } from './rules.ts'

describe('the catalog of rules', () => {
  test('has every rule of every ready ruleset, and no rule outside of them', () => {
    const inRulesets = [...new Set(Object.values(readyRules).flat())].sort()
    expect(ruleCatalog.map(({ id }) => id)).toEqual(inRulesets)
    expect(ruleCatalog.filter(({ rulesets }) => rulesets.length === 0)).toEqual([])
  })

  test('says of a rule what it is', () => {
    expect(ruleCatalog.find(({ id }) => id === 'enum-duplicate')).toMatchObject({
      level: 'warning',
      rulesets: ['recommended'],
      fixable: true,
      options: {},
    })
    expect(ruleCatalog.find(({ id }) => id === 'path-casing')).toMatchObject({
      rulesets: ['design'],
      fixable: false,
      options: { casing: { type: 'string', default: 'kebab' } },
    })
  })
})

describe('the page of each rule', () => {
  for (const rule of lintRules)
    test(`${rule.id} shows what it asks for, both examples, and a setting that a ruleset takes`, () => {
      const page = ruleDocumentation(rule)
      for (const text of [`# ${rule.id}\n`, rule.asks, rule.reason]) expect(page).toContain(text)
      const [bad, good, setting] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text)
      expect([bad, good]).toEqual([rule.bad, rule.good])
      expect(parseRuleset(setting ?? '')).toHaveProperty('ruleset')
      expect(page).not.toMatch(/\n{3}/)
    })
})
