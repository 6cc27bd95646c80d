import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { junk, spoil } from '../testing/spoil.ts'
import { load } from 'js-yaml'
import { lintText } from '../lint/testing.ts'
import type { Json } from '../parse/json.ts'
import { lintRule } from '../lint/rules.ts'
import { parseRuleset } from './parse-ruleset.ts'
import { defaultLadder, readyRules, recommendedRuleset } from './ready.ts'
import type { Ruleset } from './ruleset.ts'
import { faults, whole } from './testing.ts'

const pets = `openapi: 3.1.0
info: {title: Pets, version: '1'}
paths: {/pets: {get: {responses: {'404': {description: no}}}}}
`

function read(text: string, files: Record<string, string> = {}): Ruleset {
  const parsed = parseRuleset(text, { resolve: (name) => files[name] })
  if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings))
  return parsed.ruleset
}

describe('a ruleset', () => {
  test('is read with all that it extends', () => {
    const ruleset = read(whole)
    expect(Object.keys(ruleset.rules).sort()).toEqual(
      [...(readyRules['recommended'] ?? []), ...(readyRules['security'] ?? []), 'path-casing']
        .filter((id) => id !== 'unused-component')
        .sort(),
    )
    expect(ruleset.rules['operation-summary']).toEqual({ level: 'error', options: { max: 60 } })
    expect(ruleset.custom.map(({ id, level }) => [id, level])).toEqual([
      ['acme-owner', 'error'],
      ['acme-status', 'warning'],
    ])
    expect(ruleset.exceptions).toEqual([
      {
        rule: 'security-required',
        where: { path: '/health' },
        reason: 'Probes are anonymous.',
        expires: '2027-01-31',
        place: { file: 'ruleset.yaml', pointer: '/exceptions/0', line: 20, column: 5 },
      },
    ])
    expect(ruleset.ladder).toEqual([
      { name: 'minimal', clean: 'error' },
      { name: 'owned', clean: ['acme-owner'], score: 70 },
    ])
  })

  test('that says nothing is the recommended one', () => {
    expect(read('')).toEqual(recommendedRuleset)
    expect(read('extends: recommended\n')).toEqual(recommendedRuleset)
  })

  test('that extends nothing has only what it says', () => {
    expect(read('extends: []\nrules: { contact: info }\n')).toEqual({
      rules: { contact: { level: 'info' } },
      custom: [],
      exceptions: [],
      ladder: [...defaultLadder],
    })
  })

  test('gives a rule that it names without a level the level that it has by itself', () => {
    const { rules } = read('extends: []\nrules: { path-casing: { options: { casing: snake } } }\n')
    expect(rules).toEqual({
      'path-casing': { level: lintRule('path-casing')?.level, options: { casing: 'snake' } },
    })
  })

  test('extends others through the resolver, the later before the earlier', () => {
    const ruleset = read('extends: [design, ours.yaml]\nrules: { acme-owner: info }\n', {
      'ours.yaml': whole,
    })
    expect(ruleset.rules['path-verb']).toBeDefined()
    expect(ruleset.custom[0]).toMatchObject({ id: 'acme-owner', level: 'info' })
    expect(ruleset.exceptions[0]?.place.file).toBe('ours.yaml')
    expect(ruleset.ladder.map(({ name }) => name)).toEqual(['minimal', 'owned'])
  })
})

describe('a fault in a ruleset is found at its line:', () => {
  for (const { fault, text, rule, line, says } of faults)
    test(fault, () => {
      const parsed = parseRuleset(text, { file: 'ours.yaml' })
      if ('ruleset' in parsed) throw new Error('the fault was not found')
      expect(parsed.findings).toHaveLength(1)
      expect(parsed.findings[0]).toMatchObject({ rule, level: 'error', file: 'ours.yaml', line })
      expect(parsed.findings[0]?.message).toContain(says)
      expect(parsed.findings[0]?.message).toMatch(/[.?]$/)
    })

  test('rulesets that extend each other', () => {
    const files: Record<string, string> = {
      'a.yaml': 'rules: {}\nextends: b.yaml\n',
      'b.yaml': 'extends:\n  - a.yaml\n',
    }
    expect(
      parseRuleset(files['a.yaml'] ?? '', { file: 'a.yaml', resolve: (name) => files[name] }),
    ).toEqual({
      findings: [
        {
          rule: 'ruleset-cycle',
          level: 'error',
          message: 'The rulesets extend each other in a circle: a.yaml, b.yaml, a.yaml.',
          file: 'b.yaml',
          pointer: '/extends/0',
          line: 2,
          column: 5,
        },
      ],
    })
  })

  test('a bomb of aliases', () => {
    const text = `a: &a [x, x]\n${'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`)
      .join('\n')}`
    expect(parseRuleset(text)).toMatchObject({ findings: [{ rule: 'too-many-aliases' }] })
  })

  test('names that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__'])
      for (const text of [
        `extends: ${name}\n`,
        `rules: { ${name}: error }\n`,
        `${name}: {}\n`,
        `rules: { contact: { options: { ${name}: 1 } } }\n`,
      ])
        expect(parseRuleset(text)).toHaveProperty('findings')
  })

  test('anything at any place', () => {
    const text = JSON.stringify(load(whole))
    const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(path, junk, (path, other) => {
        const parsed = parseRuleset(JSON.stringify(spoil(JSON.parse(text) as Json, path, other)))
        if ('findings' in parsed) expect(parsed.findings.length).toBeGreaterThan(0)
        else expect(lintText(pets, parsed.ruleset).score).toBeLessThanOrEqual(100)
      }),
      { numRuns: 500 },
    )
  })
})
