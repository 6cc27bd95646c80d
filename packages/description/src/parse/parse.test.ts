import { describe, expect, test } from '@jest/globals'
import { parse } from './parse.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf8 = (...codes: number[]): Uint8Array => Uint8Array.from(codes)

describe('hostile and broken files each get one finding', () => {
  const cases: {
    what: string
    input: Uint8Array
    file?: string
    rule: string
    line: number
    column: number
  }[] = [
    { what: 'an empty body', input: bytes(''), rule: 'empty', line: 1, column: 1 },
    { what: 'blank lines only', input: bytes('\n \n'), rule: 'empty', line: 1, column: 1 },
    {
      what: 'a PNG',
      input: utf8(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      rule: 'not-a-description',
      line: 1,
      column: 1,
    },
    {
      what: 'UTF-16',
      input: utf8(0xff, 0xfe, 0x7b, 0),
      rule: 'not-a-description',
      line: 1,
      column: 1,
    },
    {
      what: 'a NUL on line 2',
      input: bytes('a: 1\nb: \0'),
      rule: 'nul-character',
      line: 2,
      column: 4,
    },
    {
      what: 'invalid UTF-8 on line 2',
      input: utf8(97, 58, 10, 32, 0xc3, 0x28),
      rule: 'invalid-utf-8',
      line: 2,
      column: 2,
    },
    {
      what: 'JSON that ends early',
      input: bytes('{\n "a": ['),
      rule: 'json-syntax',
      line: 2,
      column: 8,
    },
    {
      what: 'a comma too many',
      input: bytes('{"a": 1,\n}'),
      rule: 'json-syntax',
      line: 2,
      column: 1,
    },
    {
      what: 'a word that is no literal',
      input: bytes('{"a": 1,\n "b": nope}'),
      rule: 'json-syntax',
      line: 2,
      column: 7,
    },
    {
      what: 'a control character in a string',
      input: bytes('{"a": "x\ny"}'),
      rule: 'json-syntax',
      line: 1,
      column: 9,
    },
    { what: 'text after the end', input: bytes('{}\n{}'), rule: 'json-syntax', line: 2, column: 1 },
    {
      what: 'a duplicate JSON key',
      input: bytes('{"a": 1,\n "\\u0061": 2}'),
      rule: 'duplicate-key',
      line: 2,
      column: 2,
    },
    {
      what: 'a duplicate YAML key',
      input: bytes('a:\n  b: 1\n  c: 2\n  b: 3\n'),
      rule: 'duplicate-key',
      line: 4,
      column: 3,
    },
    {
      what: 'a __proto__ key in JSON',
      input: bytes('{"a": {\n"__proto__": {"x": 1}}}'),
      rule: 'forbidden-key',
      line: 2,
      column: 1,
    },
    {
      what: 'a __proto__ key in YAML',
      input: bytes('a:\n  __proto__:\n    x: 1\n'),
      rule: 'forbidden-key',
      line: 2,
      column: 3,
    },
    {
      what: 'JSON nested 10,000 deep',
      input: bytes('['.repeat(10_000) + ']'.repeat(10_000)),
      rule: 'too-deep',
      line: 1,
      column: 201,
    },
    {
      what: 'YAML nested 10,000 deep',
      input: bytes(`a: ${'['.repeat(10_000)}`),
      rule: 'too-deep',
      line: 1,
      column: 203,
    },
    {
      what: 'YAML indented 10,000 deep',
      input: bytes('- '.repeat(10_000)),
      rule: 'too-deep',
      line: 1,
      column: 401,
    },
    {
      what: 'an alias inside its own anchor',
      input: bytes('a: &x\n  b: *x\n'),
      rule: 'unknown-alias',
      line: 2,
      column: 7,
    },
    {
      what: 'a list as a key',
      input: bytes('a: 1\n? [1, 2]\n: 2\n'),
      rule: 'not-json',
      line: 2,
      column: 3,
    },
    { what: 'infinity', input: bytes('a: 1\nb: .inf\n'), rule: 'not-json', line: 2, column: 4 },
    {
      what: 'a foreign tag',
      input: bytes('a: !!js/function x\n'),
      rule: 'not-json',
      line: 1,
      column: 18,
    },
    {
      what: 'two YAML documents',
      input: bytes('a: 1\n---\nb: 2\n'),
      rule: 'yaml-documents',
      line: 2,
      column: 1,
    },
    {
      what: 'a broken YAML line',
      input: bytes('a: 1\n  b: [\n'),
      file: 'a.yaml',
      rule: 'yaml-syntax',
      line: 2,
      column: 4,
    },
  ]
  for (const { what, input, file = 'api', rule, line, column } of cases)
    test(`${what} is ${rule} at ${line}:${column}`, () => {
      const { findings } = parse(input, { file })
      expect(findings).toEqual([
        {
          rule,
          level: 'error',
          message: expect.stringMatching(/\w\. ?/),
          file,
          pointer: '',
          line,
          column,
        },
      ])
    })

  test('an alias bomb of 400 bytes is refused before it is written out', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghij'[index]
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    })
    const { source, findings } = parse(bytes(`a: &a [1, 2]\n${levels.join('\n')}\n`), {
      file: 'bomb.yaml',
    })
    expect(source).toBeNull()
    expect(findings).toMatchObject([{ rule: 'too-many-aliases', line: 6 }])
  })

  test('a file beyond the limit is refused by its size', () => {
    const limits = { bytes: 3, depth: 9, nodes: 9, aliasedNodes: 9, files: 9 }
    expect(parse(bytes('a: 1'), { file: 'x', limits }).findings).toMatchObject([
      { rule: 'too-large' },
    ])
  })

  test('too many nodes are refused where the limit is crossed', () => {
    const limits = { bytes: 99, depth: 9, nodes: 3, aliasedNodes: 9, files: 9 }
    for (const text of ['[1,\n2,\n3]', '- 1\n- 2\n- 3\n'])
      expect(parse(bytes(text), { file: 'x', limits }).findings).toMatchObject([
        { rule: 'too-many-nodes', line: 3 },
      ])
  })

  test('a byte order mark is skipped, with a warning', () => {
    const { source, findings } = parse(bytes('\uFEFF{"a": 1}'), { file: 'x.json' })
    expect(source?.value).toEqual({ a: 1 })
    expect(findings).toMatchObject([{ rule: 'byte-order-mark', level: 'warning', line: 1 }])
  })

  test('what is below a refused key reaches no prototype', () => {
    const { source } = parse(bytes('{"__proto__": {"polluted": true}, "b": 1}'), { file: 'x.json' })
    expect(source?.value).toEqual({ b: 1 })
    expect(Object.getPrototypeOf(source?.value)).toBe(Object.prototype)
  })
})

describe('YAML is read by the core schema of 1.2', () => {
  const cases: { yaml: string; value: unknown }[] = [
    { yaml: 'a: 2024-01-01', value: { a: '2024-01-01' } },
    { yaml: 'a: yes', value: { a: 'yes' } },
    { yaml: '200: ok', value: { '200': 'ok' } },
    { yaml: 'a: 1e3', value: { a: 1000 } },
    { yaml: 'a: "1"', value: { a: '1' } },
    { yaml: 'a: !!str 1', value: { a: '1' } },
    { yaml: 'a:', value: { a: null } },
    { yaml: '{a: [true, ~, 0x1F]}', value: { a: [true, null, 31] } },
    { yaml: 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2', value: { a: { b: 1 }, c: { b: 1, d: 2 } } },
  ]
  for (const { yaml, value } of cases)
    test(`${JSON.stringify(yaml)} is ${JSON.stringify(value)}`, () => {
      const { source, findings } = parse(bytes(yaml), { file: 'x.yaml' })
      expect(findings).toEqual([])
      expect(source?.value).toEqual(value)
    })
})

describe('every node is found again', () => {
  const json = '{\n  "paths": {\n    "/a~b": {"get": {"tags": ["x",\n      "y"]}}\n  }\n}'
  const yaml = 'paths:\n  /a~b:\n    get:\n      tags:\n        - x\n        - y\n'
  const cases = [
    { pointer: '', json: [1, 1], yaml: [1, 1] },
    { pointer: '/paths', json: [2, 3], yaml: [1, 1] },
    { pointer: '/paths/~1a~0b/get', json: [3, 14], yaml: [3, 5] },
    { pointer: '/paths/~1a~0b/get/tags/1', json: [4, 7], yaml: [6, 11] },
    { pointer: '/paths/~1a~0b/get/missing/deep', json: [3, 14], yaml: [3, 5] },
  ]
  for (const format of ['json', 'yaml'] as const) {
    const { source } = parse(bytes(format === 'json' ? json : yaml), { file: `x.${format}` })
    for (const { pointer, ...expected } of cases)
      test(`"${pointer}" of ${format} is at ${expected[format].join(':')}`, () => {
        const place = source?.locate(cases.map((one) => one.pointer)).get(pointer)
        expect([place?.line, place?.column]).toEqual(expected[format])
      })
  }
})
