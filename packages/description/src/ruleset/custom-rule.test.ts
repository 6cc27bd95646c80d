import { describe, expect, test } from '@jest/globals'
import { lintText } from '../lint/testing.ts'
import { parseRuleset } from './parse-ruleset.ts'
import type { Ruleset } from './ruleset.ts'
import { parseSelector, select } from './selector.ts'

const description = `openapi: 3.1.0
info: {title: Pets, version: '1', x-owner: shelters}
paths:
  /pets:
    get:
      operationId: list_pets
      tags: [a, b, c]
      parameters: [{name: maxAge, in: query, schema: {type: integer}}]
      responses:
        '200': {description: ok}
        '404': {description: There are no pets here at all.}
  /shelters:
    post:
      operationId: AddShelter
      x-owner: null
      responses:
        '204': {description: It is known now.}
components:
  schemas:
    Pet: {type: object, properties: {Kind: {type: string, enum: [cat, dog]}}}
`

function read(text: string): Ruleset {
  const parsed = parseRuleset(text)
  if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings))
  return parsed.ruleset
}

const rule = (given: string, demand: string, rest = ''): Ruleset =>
  read(
    `extends: []\ncustom:\n  - {id: ours, message: Do it our way., given: "${given}", then: ${demand}${rest}}\n`,
  )

const cases: { rule: string; given: string; demand: string; where?: string; found: string[] }[] = [
  {
    rule: 'a field that every operation has',
    given: 'operation',
    demand: '{field: x-owner, check: required}',
    found: ['/paths/~1pets/get', '/paths/~1shelters/post/x-owner'],
  },
  {
    rule: 'a field that nothing has',
    given: '$..*',
    demand: '{field: x-owner, check: forbidden}',
    found: ['/info/x-owner', '/paths/~1shelters/post/x-owner'],
  },
  {
    rule: 'a pattern of keys',
    given: '$.paths.*',
    demand: "{field: '@key', check: pattern, options: {match: '^/p'}}",
    found: ['/paths/~1shelters'],
  },
  {
    rule: 'a pattern that a text must not match',
    given: 'response',
    demand: '{field: description, check: pattern, options: {notMatch: known}}',
    found: ['/paths/~1shelters/post/responses/204/description'],
  },
  {
    rule: 'a casing',
    given: '$.paths.*.*.operationId',
    demand: '{check: casing, options: {casing: camel}}',
    found: ['/paths/~1pets/get/operationId', '/paths/~1shelters/post/operationId'],
  },
  {
    rule: 'a few values',
    given: "$.paths['/pets'].get.tags[*]",
    demand: '{check: enum, options: {values: [a, b]}}',
    found: ['/paths/~1pets/get/tags/2'],
  },
  {
    rule: 'a length',
    given: 'operation',
    demand: '{field: tags, check: length, options: {max: 2}}',
    found: ['/paths/~1pets/get/tags'],
  },
  {
    rule: 'a type',
    given: '$..x-owner',
    demand: '{check: type, options: {type: string}}',
    found: ['/paths/~1shelters/post/x-owner'],
  },
  {
    rule: 'something of what is meant only',
    given: 'response',
    where: "{field: '@key', check: pattern, options: {match: ^2}}",
    demand: '{field: description, check: length, options: {min: 5}}',
    found: ['/paths/~1pets/get/responses/200/description'],
  },
  {
    rule: 'a field of a field',
    given: 'parameter',
    demand: '{field: schema.type, check: enum, options: {values: [string]}}',
    found: ['/paths/~1pets/get/parameters/0'],
  },
  {
    rule: 'an item by its place',
    given: '$.paths..tags[1]',
    demand: '{check: enum, options: {values: [a]}}',
    found: ['/paths/~1pets/get/tags/1'],
  },
]

describe('a rule of an organization asks for', () => {
  for (const { rule: what, given, demand, where, found } of cases)
    test(what, () => {
      const { findings, score } = lintText(
        description,
        rule(given, demand, where ? `, where: ${where}` : ''),
      )
      expect(findings.map(({ pointer }) => pointer)).toEqual(found)
      expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set(['ours']))
      expect(findings[0]?.message).toBe('Do it our way.')
      expect(score).toBeLessThan(100)
    })
})

describe('an exception', () => {
  const excepted = (where: string, expires = '2027-01-31'): Ruleset =>
    read(
      `extends: []\nrules: {error-response: error}\nexceptions: [{rule: error-response, ${where}, reason: Soon., expires: ${expires}}]\n`,
    )
  const today = '2027-01-31'

  for (const where of [
    'path: /shelters',
    "path: '/s*'",
    "operation: 'POST /*'",
    'operation: AddShelter',
    'pointer: /paths/**',
  ])
    test(`at ${where} excuses what is there, and counts for the score`, () => {
      expect(lintText(description, excepted(where), today)).toMatchObject({
        findings: [],
        total: 0,
        score: 100,
        reached: 'strict',
      })
    })

  for (const where of ['path: /', 'operation: GET /**', 'pointer: /paths/*'])
    test(`at ${where} excuses nothing else`, () => {
      expect(lintText(description, excepted(where), today).findings).toMatchObject([
        { rule: 'error-response' },
      ])
    })

  test('no longer counts on the day after its last, and says so at its line', () => {
    const { findings, total, score } = lintText(
      description,
      excepted('path: /shelters', '2027-01-30'),
      today,
    )
    expect(findings).toMatchObject([
      { rule: 'error-response', level: 'error' },
      { rule: 'exception-expired', level: 'warning', file: 'ruleset.yaml', line: 3 },
    ])
    expect(findings[1]?.message).toContain('ended on 2027-01-30')
    expect(total).toBe(2)
    expect(score).toBeLessThan(100)
  })
})

describe('a selector', () => {
  const selected = (selector: string, value: string): unknown[] => {
    const parsed = parseSelector(selector)
    if (typeof parsed === 'string' || !('steps' in parsed)) throw new Error(JSON.stringify(parsed))
    const values: unknown[] = []
    select(JSON.parse(value), parsed.steps, (found) => values.push(found))
    return values
  }

  test('selects each thing once, however many ways lead to it', () => {
    expect(selected('$..a..b', '{"a": {"a": {"b": 1}}}')).toEqual([1])
    expect(selected('$..*', '{"a": [1, {"b": 2}]}')).toEqual([[1, { b: 2 }], 1, { b: 2 }, 2])
    expect(selected('$', '3')).toEqual([3])
  })

  test('takes no longer the more ways there are', () => {
    let nested = '1'
    for (let depth = 0; depth < 150; depth++) nested = `{"a": ${nested}, "b": [${depth}]}`
    expect(selected(`$${'..a'.repeat(25)}`, nested)).toHaveLength(126)
  })

  for (const [selector, why] of [
    ['$.', 'cannot be read'],
    ['$[?(@.a)]', 'cannot be read'],
    ["$['a", 'cannot be read'],
    ['$a', 'cannot be read'],
    [`$${'.a'.repeat(31)}`, 'more than 30'],
    ['paths', 'neither a kind'],
    ['constructor', 'neither a kind'],
  ])
    test(`that is ${selector?.slice(0, 20)} is refused`, () => {
      expect(parseSelector(selector ?? '')).toEqual(expect.stringContaining(why ?? ''))
    })
})
