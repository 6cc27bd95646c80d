import { describe, expect, test } from '@jest/globals'
import { bundle, placeFindings } from '../bundle/bundle.ts'
import { validate } from './validate.ts'

/** What validation says about a text, without its wording. */
function judge(text: string): { rule: string; line: number; message: string }[] {
  const made = bundle(new Map([['api.yaml', new TextEncoder().encode(text)]]))
  const findings = made.bundle ? placeFindings(validate(made.bundle), made.bundle) : []
  return [...made.findings, ...findings]
}

const head = {
  '2.0': "swagger: '2.0'",
  '3.0': 'openapi: 3.0.4',
  '3.1': 'openapi: 3.1.1',
  '3.2': 'openapi: 3.2.0',
}
type Version = keyof typeof head

/** A description whose paths begin on line 5. */
const withPaths = (version: Version, rest: string): string =>
  `${head[version]}\ninfo: {title: Pets, version: '1'}\n# ${version}\npaths:\n${rest}`

const ok = "responses: {'200': {description: ok}}"
const parameter = (version: Version, rest: string): string =>
  version === '2.0' ? `{${rest}, type: string}` : `{${rest}, schema: {type: string}}`

interface Fault {
  fault: string
  versions: Version[]
  text: (version: Version) => string
  rule: string
  line: number
}

const all: Version[] = ['2.0', '3.0', '3.1', '3.2']
const modern: Version[] = ['3.0', '3.1', '3.2']

const faults: Fault[] = [
  {
    fault: 'a path parameter that is not declared',
    versions: all,
    text: (v) => withPaths(v, `  /pets/{id}:\n    get: {${ok}}\n`),
    rule: 'path-parameter',
    line: 6,
  },
  {
    fault: 'a path parameter that every operation of the path lacks',
    versions: all,
    text: (v) => withPaths(v, `  /pets/{id}:\n    get: {${ok}}\n    delete: {${ok}}\n`),
    rule: 'path-parameter',
    line: 5,
  },
  {
    fault: 'a path parameter that the path does not have',
    versions: all,
    text: (v) =>
      withPaths(
        v,
        `  /pets:\n    get:\n      parameters:\n        - ${parameter(v, 'name: id, in: path, required: true')}\n      ${ok}\n`,
      ),
    rule: 'path-parameter',
    line: 8,
  },
  {
    fault: 'a path parameter that is misspelled',
    versions: all,
    text: (v) =>
      withPaths(
        v,
        `  /pets/{petId}:\n    get:\n      parameters:\n        - ${parameter(v, 'name: petid, in: path, required: true')}\n      ${ok}\n`,
      ),
    rule: 'path-parameter',
    line: 8,
  },
  {
    fault: 'an operationId that is taken',
    versions: all,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get: {operationId: x, ${ok}}\n  /b:\n    get:\n      operationId: x\n      ${ok}\n`,
      ),
    rule: 'operation-id-duplicate',
    line: 9,
  },
  {
    fault: 'a parameter that is given twice',
    versions: all,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get:\n      parameters:\n        - ${parameter(v, 'name: q, in: query')}\n        - ${parameter(v, 'name: q, in: query')}\n      ${ok}\n`,
      ),
    rule: 'parameter-duplicate',
    line: 9,
  },
  {
    fault: 'the same operation under two spellings of its path',
    versions: all,
    text: (v) => {
      const declared = (name: string): string =>
        `      parameters: [${parameter(v, `name: ${name}, in: path, required: true`)}]\n      ${ok}\n`
      return withPaths(
        v,
        `  /a/{x}:\n    get:\n${declared('x')}  /a/{y}:\n    get:\n${declared('y')}`,
      )
    },
    rule: 'operation-duplicate',
    line: 10,
  },
  {
    fault: 'a reference to nothing',
    versions: modern,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get:\n      responses:\n        '200':\n          $ref: '#/components/responses/Ok'\ncomponents: {responses: {OK: {description: ok}}}\n`,
      ),
    rule: 'reference-missing',
    line: 9,
  },
  {
    fault: 'references in a circle',
    versions: modern,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get: {${ok}}\ncomponents:\n  schemas:\n    A:\n      $ref: '#/components/schemas/B'\n    B:\n      $ref: '#/components/schemas/A'\n`,
      ),
    rule: 'reference-cycle',
    line: 9,
  },
  {
    fault: 'a pattern that does not compile',
    versions: modern,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get: {${ok}}\ncomponents:\n  schemas:\n    A:\n      type: string\n      pattern: '(['\n`,
      ),
    rule: 'pattern-invalid',
    line: 11,
  },
  {
    fault: 'a pattern that can take for ever',
    versions: modern,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get: {${ok}}\ncomponents:\n  schemas:\n    A:\n      type: string\n      pattern: ^(a+)+$\n`,
      ),
    rule: 'pattern-slow',
    line: 11,
  },
  {
    fault: 'a security scheme that nobody declares',
    versions: all,
    text: (v) => withPaths(v, `  /a:\n    get:\n      security:\n        - key: []\n      ${ok}\n`),
    rule: 'security-scheme-missing',
    line: 8,
  },
  {
    fault: 'a server variable without a default',
    versions: modern,
    text: (v) =>
      withPaths(v, `  /a:\n    get: {${ok}}\nservers:\n  - url: https://{region}.example.com\n`),
    rule: 'server-variable-missing',
    line: 8,
  },
  {
    fault: 'a field that is misspelled',
    versions: all,
    text: (v) => withPaths(v, `  /a:\n    get:\n      sumary: x\n      ${ok}\n`),
    rule: 'unknown-field',
    line: 7,
  },
  {
    fault: 'a response without description',
    versions: ['2.0', '3.0', '3.1'],
    text: (v) => withPaths(v, `  /a:\n    get:\n      responses:\n        '200': {}\n`),
    rule: 'missing-field',
    line: 8,
  },
  {
    fault: 'a title that is a number',
    versions: all,
    text: (v) => `${head[v]}\ninfo:\n  title: 1\n  version: '1'\npaths: {}\n`,
    rule: 'wrong-type',
    line: 3,
  },
  {
    fault: 'a parameter in an unknown place',
    versions: all,
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get:\n      parameters:\n        - name: q\n          in: body2\n          ${v === '2.0' ? 'type: string' : 'schema: {type: string}'}\n      ${ok}\n`,
      ),
    rule: 'wrong-value',
    line: 9,
  },
  {
    fault: 'a body beside form fields',
    versions: ['2.0'],
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    post:\n      parameters:\n        - {name: f, in: formData, type: string}\n        - {name: b, in: body, schema: {type: object}}\n      ${ok}\n`,
      ),
    rule: 'body-parameter-conflict',
    line: 9,
  },
  {
    fault: 'an unknown type of a schema',
    versions: modern,
    text: (v) =>
      withPaths(v, `  /a:\n    get: {${ok}}\ncomponents:\n  schemas:\n    A:\n      type: text\n`),
    rule: 'wrong-value',
    line: 10,
  },
  {
    fault: 'a nullable of 3.0',
    versions: ['3.1', '3.2'],
    text: (v) =>
      withPaths(
        v,
        `  /a:\n    get: {${ok}}\ncomponents:\n  schemas:\n    A:\n      type: string\n      nullable: true\n`,
      ),
    rule: 'outdated-keyword',
    line: 11,
  },
]

describe('each fault is one finding, at its line', () => {
  for (const { fault, versions, text, rule, line } of faults)
    for (const version of versions)
      test(`${fault}, in ${version}`, () => {
        const findings = judge(text(version))
        expect(findings).toMatchObject([{ rule, line }])
        expect(findings[0]?.message).toMatch(/[.?]$/)
      })
})

describe('what is right is left alone', () => {
  for (const version of all)
    test(`an operation with its parameter, in ${version}`, () => {
      const declared = parameter(version, 'name: id, in: path, required: true')
      expect(
        judge(
          withPaths(
            version,
            `  /pets/{id}:\n    get:\n      parameters: [${declared}]\n      ${ok}\n`,
          ),
        ),
      ).toEqual([])
    })

  test('a schema that contains itself', () => {
    expect(
      judge(
        withPaths(
          '3.1',
          "  /a:\n    get: {responses: {}}\ncomponents:\n  schemas:\n    A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}}}\n",
        ).replace('{}}', "{'200': {description: ok}}}"),
      ),
    ).toEqual([])
  })
})
