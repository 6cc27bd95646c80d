import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import { readBundle, writeBundle } from '../bundle/stored.ts'
import { readyRuleset } from '../ruleset/ready.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { lint } from './lint.ts'
import { everything, lintText } from './testing.ts'

const good = `openapi: 3.1.0
info:
  title: Pets
  version: '1'
  description: Pets that wait for a home.
  contact: {email: pets@example.com}
servers: [{url: https://pets.example.com}]
tags: [{name: pets, description: All about pets.}]
paths:
  /pets:
    get:
      summary: List pets
      description: All of them, newest first.
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, description: How many., schema: {type: integer}}
      responses:
        '200': {$ref: '#/components/responses/Pets'}
        '400': {description: The limit is no number.}
components:
  responses:
    Pets: {description: The pets.}
`

const cases: { fault: string; from: string; to: string; rule: string; line: number }[] = [
  {
    fault: 'nobody to turn to',
    from: '{email: pets@example.com}',
    to: '{name: Pets}',
    rule: 'contact',
    line: 2,
  },
  {
    fault: 'an operation without summary',
    from: 'summary: List pets',
    to: "summary: ''",
    rule: 'operation-summary',
    line: 11,
  },
  {
    fault: 'a summary like a page',
    from: 'List pets',
    to: 'x'.repeat(200),
    rule: 'operation-summary',
    line: 11,
  },
  {
    fault: 'a tag that is not declared',
    from: 'tags: [pets]',
    to: 'tags: [pets, cats]',
    rule: 'tag-declared',
    line: 15,
  },
  {
    fault: 'a parameter without description',
    from: ' description: How many.,',
    to: '',
    rule: 'parameter-description',
    line: 17,
  },
  { fault: 'no success', from: "'200'", to: "'401'", rule: 'success-response', line: 18 },
  { fault: 'no error', from: "'400'", to: "'204'", rule: 'error-response', line: 18 },
  {
    fault: 'a component that nothing uses',
    from: "{$ref: '#/components/responses/Pets'}",
    to: '{description: ok}',
    rule: 'unused-component',
    line: 23,
  },
]

describe('a description', () => {
  test('without a fault has 100 points, and stands on top of the ladder', () => {
    expect(lintText(good)).toEqual({
      findings: [],
      total: 0,
      score: 100,
      reached: 'strict',
      ladder: [
        { name: 'minimal', reached: true, missing: [], score: 50 },
        { name: 'recommended', reached: true, missing: [], score: 80 },
        { name: 'strict', reached: true, missing: [] },
      ],
      raise: [],
    })
  })

  for (const { fault, from, to, rule, line } of cases)
    test(`with ${fault} has the finding ${rule}, and fewer points`, () => {
      const text = good.replace(from, to)
      expect(text).not.toBe(good)
      const { findings, total, score, raise } = lintText(text)
      expect(findings.map((finding) => [finding.rule, finding.file])).toEqual([[rule, 'api.yaml']])
      expect(total).toBe(1)
      expect(score).toBeLessThan(100)
      expect(findings[0]?.line).toBe(line)
      expect(raise).toMatchObject([{ rule, count: 1 }])
    })

  test('is judged alike from its bundle and from what was kept of it', () => {
    const text = good.replace('summary: List pets', "summary: ''")
    const made = bundle(new Map([['api.yaml', new TextEncoder().encode(text)]])).bundle
    if (!made) throw new Error('the description is valid')
    expect(lint(readBundle(writeBundle(made)))).toEqual(lint(made))
  })
})

describe('the score', () => {
  const wanting = good
    .replace('description: All about pets.', "description: ''")
    .replace('{email: pets@example.com}', '{}')

  test('counts a warning twice as much as a hint, and tells which would raise it most', () => {
    const { raise } = lintText(wanting)
    expect(raise.map(({ rule }) => rule)).toEqual(['contact', 'tag-described'])
    const [contact, tag] = raise.map(({ points }) => points)
    expect(contact).toBeCloseTo(2 * (tag ?? 0), 0)
  })

  test('is that of the ruleset: what is off does not count', () => {
    const ruleset = { ...everything, rules: { 'operation-id': { level: 'error' as const } } }
    expect(lintText(wanting, ruleset)).toMatchObject({ score: 100, findings: [] })
  })

  test('is 100 only where nothing is found', () => {
    const responses = { '200': { description: 'The pets.' } }
    const operation = { summary: 'Pets', responses }
    const paths = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, index) => [`/p${index}`, { get: operation }]),
    )
    const text = JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Pets', version: '1' },
      paths: { ...paths, '/last': { get: { responses } } },
    })
    const ruleset = { ...everything, rules: { 'operation-summary': { level: 'info' as const } } }
    expect(lintText(text, ruleset)).toMatchObject({ total: 1, score: 99 })
  })

  test('and what is found by one rule alone is what its absence brings', () => {
    const { score, raise } = lintText(good.replace('{email: pets@example.com}', '{}'))
    expect(Math.abs(100 - score - (raise[0]?.points ?? 0))).toBeLessThanOrEqual(1)
  })
})

describe('the ladder', () => {
  test('says what is missing for each level, and ends where one is not reached', () => {
    const text = good.replace('{email: pets@example.com}', '{}')
    expect(lintText(text)).toMatchObject({
      reached: 'minimal',
      ladder: [
        { name: 'minimal', reached: true },
        { name: 'recommended', reached: false, missing: [{ rule: 'contact', count: 1 }] },
        { name: 'strict', reached: false, missing: [{ rule: 'contact', count: 1 }] },
      ],
    })
  })

  test('is not climbed past a level that asks for a higher score', () => {
    const ruleset = {
      ...everything,
      ladder: [{ name: 'perfect', score: 100 }, { name: 'any' }],
    }
    expect(lintText(good.replace('limit,', 'Limit,'), ruleset).reached).toBeNull()
  })
})

describe('descriptions that others published', () => {
  if (!hasCorpus) test.skip(`have points (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    for (const ready of ['recommended', 'security', 'design'])
      test(`${name} has points by ${ready}, and findings that say what to do`, () => {
        const { findings, score } = lintText(bytes, readyRuleset(ready))
        if (ready === 'recommended') expect(score).toBeGreaterThan(20)
        expect(findings.filter(({ message }) => !message.endsWith('.'))).toEqual([])
      })
})
