import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bundle, placeFindings, type Bundle } from '../bundle/bundle.ts'
import { compare } from '../compare/compare.ts'
import { lint } from '../lint/lint.ts'
import { everything } from '../lint/testing.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { validate } from '../validate/validate.ts'
import { fixDescription } from './fix-description.ts'
import { fixers } from './fixes.ts'

const head = `openapi: 3.1.0
info: {title: Pets, version: '1'}
`

const cases: { what: string; rule: string; before: string; after: string }[] = [
  {
    what: 'the version of the specification is a number',
    rule: 'unknown-specification',
    before: 'openapi: 3.1 # ours\ninfo: {title: Pets, version: "1"}\npaths: {}\n',
    after: 'openapi: \'3.1.0\' # ours\ninfo: {title: Pets, version: "1"}\npaths: {}\n',
  },
  {
    what: 'Swagger is a number',
    rule: 'unknown-specification',
    before: '{"swagger": 2.0, "info": {"title": "Pets", "version": "1"}, "paths": {}}',
    after: '{"swagger": "2.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}',
  },
  {
    what: 'the version is a number, whose zero counts',
    rule: 'wrong-type',
    before: 'openapi: 3.1.0\ninfo:\n  version: 1.10\n  title: Pets\npaths: {}\n',
    after: "openapi: 3.1.0\ninfo:\n  version: '1.10'\n  title: Pets\npaths: {}\n",
  },
  {
    what: 'an enum repeats a value on a line of its own',
    rule: 'enum-duplicate',
    before: `${head}components:\n  schemas:\n    A:\n      enum:\n      - a # first\n      # the other\n      - b\n      - a # again\n      type: string\n`,
    after: `${head}components:\n  schemas:\n    A:\n      enum:\n      - a # first\n      # the other\n      - b\n      type: string\n`,
  },
  {
    what: 'an enum repeats a value in a row',
    rule: 'enum-duplicate',
    before: `${head}components: {schemas: {A: {enum: [a, b , a, a]}}}\n`,
    after: `${head}components: {schemas: {A: {enum: [a, b]}}}\n`,
  },
  {
    what: 'a server variable repeats a value',
    rule: 'enum-duplicate',
    before: `${head}servers: [{url: '/{v}', variables: {v: {default: a, enum: [a, b, a]}}}]\npaths: {}\n`,
    after: `${head}servers: [{url: '/{v}', variables: {v: {default: a, enum: [a, b]}}}]\npaths: {}\n`,
  },
  {
    what: 'a tag is declared twice, the same way',
    rule: 'tag-duplicate',
    before: `${head}tags:\n- name: a\n  description: One.\n- name: b\n- name: a\npaths: {}\n`,
    after: `${head}tags:\n- name: a\n  description: One.\n- name: b\npaths: {}\n`,
  },
  {
    what: 'an example is a text',
    rule: 'schema-example-outdated',
    before: `${head}components:\n  schemas:\n    A:\n      example: hello, world # greets\n`,
    after: `${head}components:\n  schemas:\n    A:\n      examples:\n        - hello, world # greets\n`,
  },
  {
    what: 'an example is a block with a text in it',
    rule: 'schema-example-outdated',
    before: `${head}components:\n  schemas:\n    A:\n      example:\n        # of one\n        a: |\n          one\n\n           two\n        b:\n        - 1\n      type: object\n`,
    after: `${head}components:\n  schemas:\n    A:\n      examples:\n        # of one\n        - a: |\n            one\n\n             two\n          b:\n          - 1\n      type: object\n`,
  },
  {
    what: 'an example is a text of several lines',
    rule: 'schema-example-outdated',
    before: `${head}components:\n  schemas:\n    A:\n      example: |+ # long\n        one\n\n          two\n      type: string\n`,
    after: `${head}components:\n  schemas:\n    A:\n      examples:\n        - |+ # long\n          one\n\n            two\n      type: string\n`,
  },
  {
    what: 'an example is JSON',
    rule: 'schema-example-outdated',
    before:
      '{\n\t"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},\n\t"components": {"schemas": {"A": {"example": {"a": [1]}}}}\n}',
    after:
      '{\n\t"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},\n\t"components": {"schemas": {"A": {"examples": [{"a": [1]}]}}}\n}',
  },
  {
    what: 'tags are used and not declared',
    rule: 'tag-declared',
    before: `${head}# The paths.\npaths:\n  /a:\n    get: {tags: [a, "b: c"], responses: {}}\n`,
    after: `${head}# The paths.\ntags:\n  - name: a\n  - name: "b: c"\npaths:\n  /a:\n    get: {tags: [a, "b: c"], responses: {}}\n`,
  },
  {
    what: 'a tag is missing in JSON',
    rule: 'tag-declared',
    before:
      '{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},\n  "tags": [\n    {"name": "b"}\n  ],\n  "paths": {"/a": {"get": {"tags": ["a"], "responses": {}}}}}',
    after:
      '{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"},\n  "tags": [\n    {"name": "b"},\n    {"name": "a"}\n  ],\n  "paths": {"/a": {"get": {"tags": ["a"], "responses": {}}}}}',
  },
]

function made(text: string): Bundle {
  const { bundle: result, findings } = bundle(
    new Map([['api.yaml', new TextEncoder().encode(text)]]),
  )
  if (!result) throw new Error(JSON.stringify(findings))
  return result
}

/** The rules that can be fixed and find something, as often as they do. */
function fixable(text: string): string[] {
  const { bundle: description, findings } = bundle(
    new Map([['api.yaml', new TextEncoder().encode(text)]]),
  )
  const found = description
    ? [
        ...placeFindings(validate(description), description),
        ...lint(description, everything).findings,
      ]
    : findings
  return found.map(({ rule }) => rule).filter((rule) => fixers.some((fix) => fix.rule === rule))
}

describe('what is mended when', () => {
  for (const { what, rule, before, after } of cases)
    test(what, () => {
      const { source, applied } = fixDescription(before)
      expect(fixable(before)).toContain(rule)
      expect(fixable(after)).not.toContain(rule)
      expect(source).toBe(after)
      expect(new Set(applied.map((fix) => fix.rule))).toEqual(new Set([rule]))
      for (const { message } of applied) expect(message).toMatch(/^[A-Z].*\.$/)
      expect(fixDescription(after)).toEqual({ source: after, applied: [] })
    })

  test('only some rules are asked for', () => {
    const [first] = cases.filter(({ rule }) => rule === 'enum-duplicate')
    const text = first?.before ?? ''
    expect(fixDescription(text, { rules: ['tag-duplicate'] })).toEqual({
      source: text,
      applied: [],
    })
  })

  test('every fix has a case', () => {
    expect(new Set(cases.map(({ rule }) => rule))).toEqual(new Set(fixers.map(({ rule }) => rule)))
  })
})

describe('what is left as it is:', () => {
  const left: [string, string][] = [
    ['no YAML', 'openapi: [3.1'],
    ['nothing', ''],
    ['a key that is given twice', `${head}openapi: 3.1\npaths: {}\n`],
    [
      'what an alias shows elsewhere',
      `${head}components:\n  schemas:\n    A: &a {example: 1}\n    B: *a\n`,
    ],
    ['the word example outside of schemas', `${head}paths: {}\nx-notes: {example: 1}\n`],
    [
      'a second tag that says something else',
      `${head}tags: [{name: a}, {name: a, description: More.}]\npaths: {}\n`,
    ],
    [
      'nullable, which since 3.1 means nothing, whatever its author meant',
      `${head}components: {schemas: {A: {type: string, nullable: true}}}\n`,
    ],
    [
      'a part of a description, which has no tags of its own',
      'paths:\n  /a:\n    get: {tags: [a, b], responses: {}}\n',
    ],
    [
      'example in 3.0',
      'openapi: 3.0.3\ninfo: {title: a, version: b}\npaths: {}\ncomponents: {schemas: {A: {example: 1}}}\n',
    ],
  ]
  for (const [what, text] of left)
    test(what, () => {
      expect(fixDescription(text)).toEqual({ source: text, applied: [] })
    })
})

/** A text between fixing and fixed: the same contract, nothing left to fix, and nothing twice. */
function expectMended(text: string): void {
  const { source, applied } = fixDescription(text)
  expect(applied.length).toBeGreaterThan(0)
  expect(compare(made(text), made(source)).verdict).toBe('identical')
  expect(fixable(source)).toEqual([])
  expect(fixDescription(source)).toEqual({ source, applied: [] })
}

describe('the contract stays the same, the findings go, and a second time changes nothing', () => {
  const word = fc.constantFrom('a', 'b', 'two words', 'yes', 'x: y', '[z]', "it's", '1', '#')
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.integer(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(word, tie('any'), { maxKeys: 3 }),
    ),
  })).any
  const description = fc.record({
    tags: fc.array(word, { minLength: 1, maxLength: 4 }),
    values: fc.array(word, { minLength: 1, maxLength: 6 }),
    example: value,
  })
  const styles = {
    'flowing YAML': (value: unknown) => JSON.stringify(value),
    'indented JSON': (value: unknown) => JSON.stringify(value, null, '\t'),
    'block YAML': (value: unknown) => blockYaml(value, 0),
  }
  for (const [name, write] of Object.entries(styles))
    test(`in ${name}`, () => {
      fc.assert(
        fc.property(description, ({ tags, values, example }) => {
          expectMended(
            write({
              openapi: '3.1.0',
              info: { title: 'Pets', version: '1' },
              paths: { '/a': { get: { tags, responses: { '200': { description: 'ok' } } } } },
              components: { schemas: { A: { enum: values, example, type: 'string' } } },
            }),
          )
        }),
        { numRuns: 60 },
      )
    })

  if (!hasCorpus) test.skip(`in what others published (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    if (/3\.1|slack|petstore/.test(name))
      test(`in ${name}`, () => {
        const text = new TextDecoder().decode(bytes)
        expectMended(text)
        const comments = (source: string) => source.match(/^\s*#.*$/gm)?.map((line) => line.trim())
        if (name.endsWith('.yaml'))
          expect(comments(fixDescription(text).source)).toEqual(comments(text))
      })
})

function blockYaml(value: unknown, depth: number): string {
  const indent = '  '.repeat(depth)
  if (Array.isArray(value) && value.length > 0)
    return value.map((item) => `${indent}- ${JSON.stringify(item)} # item\n`).join('')
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
    return Object.entries(value)
      .map(([key, child]) => {
        const isBlock = typeof child === 'object' && child !== null && Object.keys(child).length > 0
        const below = isBlock
          ? `\n${blockYaml(child, depth + 1)}`
          : ` ${JSON.stringify(child)} # of ${JSON.stringify(key)}\n`
        return `${indent}${JSON.stringify(key)}:${below}`
      })
      .join('')
  return `${indent}${JSON.stringify(value)}\n`
}
