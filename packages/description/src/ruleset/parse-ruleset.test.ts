import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { lintRule } from '../lint/rules.ts'
import { parseRuleset } from './parse-ruleset.ts'
import { defaultLadder, readyRules, recommendedRuleset } from './ready.ts'
import { rulesetSchema } from './ruleset-schema.ts'
import type { Ruleset } from './ruleset.ts'

const whole = `extends: [recommended, security]
rules:
  operation-summary: { level: error, options: { max: 60 } }
  unused-component: off
  path-casing: warning
custom:
  - id: acme-owner
    given: $.info
    then: { field: x-owner, check: required }
    message: Say which team owns this.
    level: error
  - id: acme-status
    given: response
    where: { field: '@key', check: pattern, options: { match: ^4 } }
    then:
      - { field: description, check: length, options: { min: 10 } }
      - { field: content, check: type, options: { type: object } }
    message: Describe errors in full.
exceptions:
  - rule: security-required
    path: /health
    reason: Probes are anonymous.
    expires: 2027-01-31
ladder:
  minimal: { clean: error }
  owned: { clean: [acme-owner], score: 70 }
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

const faults: { fault: string; text: string; rule: string; line: number; says: string }[] = [
  {
    fault: 'no YAML',
    text: 'extends: [recommended\nrules: {}\n',
    rule: 'yaml-syntax',
    line: 2,
    says: 'Correct the text',
  },
  {
    fault: 'a list instead of an object',
    text: '- recommended\n',
    rule: 'ruleset-value',
    line: 1,
    says: 'An object was expected',
  },
  {
    fault: 'an unknown key',
    text: 'extends: recommended\nrulez: {}\n',
    rule: 'ruleset-unknown-key',
    line: 2,
    says: 'Did you mean rules?',
  },
  {
    fault: 'an unknown ruleset',
    text: 'extends:\n  - recommended\n  - securty\n',
    rule: 'ruleset-unknown',
    line: 3,
    says: 'Did you mean security?',
  },
  {
    fault: 'an unknown rule',
    text: 'rules:\n  contact: off\n  operation-sumary: error\n',
    rule: 'ruleset-unknown-rule',
    line: 3,
    says: 'Did you mean operation-summary?',
  },
  {
    fault: 'an unknown level',
    text: 'rules:\n  contact: errr\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'Did you mean error?',
  },
  {
    fault: 'an unknown option',
    text: 'rules:\n  operation-summary:\n    options:\n      maximum: 3\n',
    rule: 'ruleset-unknown-key',
    line: 4,
    says: 'There is no "maximum" here',
  },
  {
    fault: 'an option of another type',
    text: 'rules:\n  operation-summary:\n    options:\n      max: many\n',
    rule: 'ruleset-value',
    line: 4,
    says: 'must be a whole number',
  },
  {
    fault: 'an exception without a reason',
    text: 'exceptions:\n  - { rule: contact, pointer: /info, expires: 2027-01-31 }\n',
    rule: 'ruleset-value',
    line: 2,
    says: '"reason" is missing',
  },
  {
    fault: 'an exception that ends on no day',
    text: 'exceptions:\n  - rule: contact\n    pointer: /info\n    reason: Soon.\n    expires: 2027-02-30\n',
    rule: 'ruleset-date',
    line: 5,
    says: 'Write it as in 2027-01-31',
  },
  {
    fault: 'an exception for two places',
    text: 'exceptions:\n  - { rule: contact, path: /a, pointer: /info, reason: Soon., expires: 2027-01-31 }\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'names one place',
  },
  {
    fault: 'a selector that cannot be read',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: $.paths[?(@.x)]\n    then: { check: required }\n',
    rule: 'ruleset-selector',
    line: 4,
    says: 'cannot be read from "[?',
  },
  {
    fault: 'a selector that is no kind',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: operations\n    then: { check: required }\n',
    rule: 'ruleset-selector',
    line: 4,
    says: 'operation, parameter',
  },
  {
    fault: 'a pattern that can take for ever',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: info\n    then:\n      field: title\n      check: pattern\n      options: { match: ^(a+)+$ }\n',
    rule: 'ruleset-pattern',
    line: 8,
    says: 'can take for ever',
  },
  {
    fault: 'a pattern that refers back',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: info\n    then: { field: title, check: pattern, options: { match: ^(a*)\\1$ } }\n',
    rule: 'ruleset-pattern',
    line: 5,
    says: 'refers back',
  },
  {
    fault: 'a check that there is not',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: info\n    then: { field: title, check: truthy }\n',
    rule: 'ruleset-value',
    line: 5,
    says: '"truthy" is no check',
  },
  {
    fault: 'a custom rule with the id of another',
    text: 'custom:\n  - id: contact\n    message: No.\n    given: info\n    then: { check: required }\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'there is already',
  },
  {
    fault: 'a ladder with an unknown rule',
    text: 'ladder:\n  first:\n    clean:\n      - contcat\n',
    rule: 'ruleset-unknown-rule',
    line: 4,
    says: 'Did you mean contact?',
  },
  {
    fault: 'a score that is none',
    text: 'ladder:\n  first: { score: 101 }\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'from 0 to 100',
  },
]

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
})

describe('the JSON Schema of rulesets', () => {
  const isValid = new Ajv2020({ strict: false }).compile(rulesetSchema)

  test('takes what is right, and the settings of every rule', () => {
    expect(isValid(load(whole))).toBe(true)
  })

  // Names of rules that others extend, days of the calendar and patterns are beyond a schema.
  const beyond = /no YAML|unknown rule|ends on no day|selector|pattern|the id of another|ruleset$/
  for (const { fault, text } of faults.filter(({ fault }) => !beyond.test(fault)))
    test(`refuses ${fault}`, () => {
      expect(isValid(load(text))).toBe(false)
    })
})
