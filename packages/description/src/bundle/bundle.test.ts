import { describe, expect, test } from '@jest/globals'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { validate } from '../validate/validate.ts'
import { bundle, placeFindings } from './bundle.ts'

const encode = (files: Record<string, string>): Map<string, Uint8Array> =>
  new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]))

const head = "openapi: 3.0.4\ninfo: {title: Pets, version: '1'}\n"
const entry = 'api.yaml'
const bundleOf = (files: Record<string, string>) => bundle(encode(files), { entry })

/** A description with one response, whose schema is the given one, on line 12. */
const answering = (schema: string): string =>
  `${head}paths:\n  /pets:\n    get:\n      responses:\n        '200':\n          description: ok\n          content:\n            application/json:\n              schema:\n                ${schema}\n`

const schemaIn = (root: unknown): unknown =>
  (
    root as {
      paths: {
        '/pets': {
          get: { responses: { '200': { content: { 'application/json': { schema: unknown } } } } }
        }
      }
    }
  ).paths['/pets'].get.responses['200'].content['application/json'].schema

describe('parts of other files', () => {
  test('become components, once each, under their own names', () => {
    const { bundle: made, findings } = bundleOf({
      [entry]: answering(
        "{allOf: [{$ref: 'schemas/Pet.yaml'}, {$ref: 'schemas/Pet.yaml'}, {$ref: 'schemas/common.json#/Tag'}]}",
      ),
      'schemas/Pet.yaml': "properties: {tag: {$ref: 'common.json#/Tag'}, parent: {$ref: '#'}}\n",
      'schemas/common.json': '{"Tag": {"type": "string"}}',
    })
    expect(findings).toEqual([])
    expect(schemaIn(made?.root)).toEqual({
      allOf: ['Pet', 'Pet', 'Tag'].map((name) => ({ $ref: `#/components/schemas/${name}` })),
    })
    expect(made?.root['components']).toEqual({
      schemas: {
        Pet: {
          properties: {
            tag: { $ref: '#/components/schemas/Tag' },
            parent: { $ref: '#/components/schemas/Pet' },
          },
        },
        Tag: { type: 'string' },
      },
    })
    expect(made?.files).toBe(3)
  })

  test('get another name where theirs is taken', () => {
    const { bundle: made } = bundleOf({
      [entry]: `${answering("{$ref: 'Pet.yaml'}")}components: {schemas: {Pet: {type: object}}}\n`,
      'Pet.yaml': 'type: string\n',
    })
    expect(made?.root['components']).toEqual({
      schemas: { Pet: { type: 'object' }, 'Pet-2': { type: 'string' } },
    })
  })

  test('may refer back to the entry file', () => {
    const { bundle: made, findings } = bundleOf({
      [entry]: `${answering("{$ref: 'parts/Pet.yaml'}")}components: {schemas: {Tag: {type: string}}}\n`,
      'parts/Pet.yaml': "items: {$ref: '../api.yaml#/components/schemas/Tag'}\n",
    })
    expect(findings).toEqual([])
    expect(made?.root['components']).toEqual({
      schemas: { Tag: { type: 'string' }, Pet: { items: { $ref: '#/components/schemas/Tag' } } },
    })
  })

  test('are put in line where there is no component of their kind: path items, operations, texts', () => {
    const { bundle: made, findings } = bundleOf({
      [entry]: `${head}paths:\n  /pets: {$ref: 'paths.yaml#/pets'}\ntags: [{name: a, description: {$ref: 'texts.yaml#/a'}}]\n`,
      'paths.yaml': "pets: {get: {$ref: 'get.yaml'}}\n",
      'get.yaml': "responses: {'200': {description: ok}}\n",
      'texts.yaml': 'a: About a.\n',
    })
    expect(findings).toEqual([])
    expect(made?.root).toMatchObject({
      paths: { '/pets': { get: { responses: { 200: { description: 'ok' } } } } },
      tags: [{ name: 'a', description: 'About a.' }],
    })
  })

  test('of the entry file stay where they are, in extensions too', () => {
    const { bundle: made } = bundleOf({
      [entry]: `${head}paths: {}\nx-hooks: {a: {$ref: '#/components/schemas/A'}}\ncomponents: {schemas: {A: {type: object}}}\n`,
    })
    expect(made?.root['x-hooks']).toEqual({ a: { $ref: '#/components/schemas/A' } })
  })

  test('become definitions in 2.0', () => {
    const { bundle: made } = bundleOf({
      [entry]:
        "swagger: '2.0'\ninfo: {title: Pets, version: '1'}\npaths:\n  /a: {get: {responses: {'200': {description: ok, schema: {$ref: Pet.yaml}}}}}\n",
      'Pet.yaml': 'type: object\n',
    })
    expect(made?.root).toMatchObject({ definitions: { Pet: { type: 'object' } } })
  })

  test('keep the meaning of a discriminator', () => {
    const { bundle: made } = bundleOf({
      [entry]: answering(
        '{oneOf: [{$ref: dog.yaml}], discriminator: {propertyName: kind, mapping: {dog: dog.yaml}}}',
      ),
      'dog.yaml': 'type: object\n',
    })
    expect(schemaIn(made?.root)).toMatchObject({
      discriminator: { mapping: { dog: '#/components/schemas/dog' } },
    })
  })
})

describe('findings keep their file and line', () => {
  const cases: {
    what: string
    files: Record<string, string>
    rule: string
    file: string
    line: number
  }[] = [
    {
      what: 'a fault inside a component of another file',
      files: {
        [entry]: answering('{$ref: Pet.yaml}'),
        'Pet.yaml': 'type: object\nproperties:\n  a: {type: text}\n',
      },
      rule: 'wrong-value',
      file: 'Pet.yaml',
      line: 3,
    },
    {
      what: 'a file that cannot be read',
      files: { [entry]: answering('{$ref: Pet.yaml}'), 'Pet.yaml': 'type: object\n a: [\n' },
      rule: 'yaml-syntax',
      file: 'Pet.yaml',
      line: 2,
    },
    {
      what: 'a reference to an address on the network',
      files: { [entry]: answering('{$ref: "https://example.com/Pet.yaml"}') },
      rule: 'external-reference',
      file: entry,
      line: 12,
    },
    {
      what: 'a reference to a file on the disk',
      files: { [entry]: answering('{$ref: "file:///etc/passwd"}') },
      rule: 'external-reference',
      file: entry,
      line: 12,
    },
    {
      what: 'a reference out of the folder',
      files: { [entry]: answering('{$ref: "../../etc/passwd"}'), 'b.yaml': 'a: 1' },
      rule: 'external-reference',
      file: entry,
      line: 12,
    },
    {
      what: 'a reference to a file that was not sent with the only one',
      files: { [entry]: answering('{$ref: Pet.yaml}') },
      rule: 'external-reference',
      file: entry,
      line: 12,
    },
    {
      what: 'a reference to a file that the zip lacks',
      files: { [entry]: answering('{$ref: Pet.yaml}'), 'Dog.yaml': 'a: 1' },
      rule: 'reference-missing',
      file: entry,
      line: 12,
    },
    {
      what: 'a reference to nothing in another file',
      files: { [entry]: answering('{$ref: "Pet.yaml#/Pet"}'), 'Pet.yaml': 'Dog: {}\n' },
      rule: 'reference-missing',
      file: entry,
      line: 12,
    },
    {
      what: 'path items that contain each other',
      files: {
        [entry]: `${head}paths:\n  /a: {$ref: b.yaml}\n`,
        'b.yaml': '$ref: c.yaml\n',
        'c.yaml': '$ref: b.yaml\n',
      },
      rule: 'reference-cycle',
      file: 'c.yaml',
      line: 1,
    },
  ]
  for (const { what, files, rule, file, line } of cases)
    test(`${what} is ${rule} at line ${line} of ${file}`, () => {
      const made = bundleOf(files)
      const findings = made.bundle ? placeFindings(validate(made.bundle), made.bundle) : []
      expect([...made.findings, ...findings]).toMatchObject([{ rule, level: 'error', file, line }])
    })

  test('files that multiply each other are refused before they are written out', () => {
    const files: Record<string, string> = {
      [entry]: `${head}paths: {}\nx-bomb: {$ref: f0.yaml}\n`,
      'f12.yaml': 'a: 1\n',
    }
    for (let level = 0; level < 12; level++)
      files[`f${level}.yaml`] = `a:\n${`  - {$ref: f${level + 1}.yaml}\n`.repeat(10)}`
    expect(bundleOf(files)).toMatchObject({ bundle: null, findings: [{ rule: 'too-large' }] })
  })
})

describe('descriptions of many files that others published', () => {
  if (!hasCorpus) test.skip(`are bundled without an error (${whyNoCorpus})`, () => {})
  for (const [name, start] of [
    ['petstore-separate', 'spec/swagger.json'],
    ['digitalocean', 'specification/DigitalOcean-public.v2.yaml'],
  ] as const)
    (hasCorpus ? test : test.skip)(`${name} is bundled and valid`, () => {
      const { bundle: made, findings } = bundle(corpusFiles(`multi-file/${name}`), { entry: start })
      expect(findings).toEqual([])
      expect(made && validate(made).filter(({ level }) => level === 'error')).toEqual([])
      expect(JSON.stringify(made?.root).match(/"\$ref":"[^#][^"]*/g)).toBeNull()
    })
})
