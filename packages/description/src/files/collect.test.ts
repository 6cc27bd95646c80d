import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import { defaultLimits } from '../parse/limits.ts'
import { collectFiles, type Resolver } from './collect.ts'
import { fileReferences } from './references.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A folder in memory that remembers what was asked for. */
function folder(texts: Record<string, string>): { read: Resolver; asked: string[] } {
  const asked: string[] = []
  const read: Resolver = (name) => {
    asked.push(name)
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined
    return Promise.resolve(text === undefined ? { absent: `${name} is not here.` } : encode(text))
  }
  return { read, asked }
}

const entry = (reference: string): string =>
  `openapi: 3.1.0
info: {title: Pets, version: '1'}
paths: {}
components: {schemas: {Pet: {$ref: '${reference}'}}}
`

describe('collecting the files of a description', () => {
  test('follows references from file to file, each read once', async () => {
    const { read, asked } = folder({
      'api/api.yaml': entry('schemas/Pet.yaml#/Pet'),
      'api/schemas/Pet.yaml':
        "Pet: {properties: {tag: {$ref: '../Tag%20s.json'}, self: {$ref: 'Pet.yaml#/Pet'}}}",
      'api/Tag s.json':
        '{"discriminator": {"mapping": {"a": "schemas/Pet.yaml#/Pet", "b": "Plain"}}}',
    })
    const { files, absent } = await collectFiles('api/api.yaml', read)
    expect([...files.keys()]).toEqual(['api/api.yaml', 'api/schemas/Pet.yaml', 'api/Tag s.json'])
    expect(asked).toHaveLength(3)
    expect(absent.size).toBe(0)
  })

  test('never asks for what is outside, and the reference to it gets the reason', async () => {
    const { read, asked } = folder({ 'api.yaml': entry('../../etc/passwd') })
    const { files, absent } = await collectFiles('api.yaml', read)
    expect(asked).toEqual(['api.yaml'])
    expect(bundle(files, { entry: 'api.yaml', absent }).findings).toMatchObject([
      {
        rule: 'external-reference',
        message: expect.stringContaining('outside of the folder'),
        pointer: '/components/schemas/Pet/$ref',
        line: 4,
      },
    ])
  })

  test('says why a file is not there', async () => {
    const { read } = folder({ 'api.yaml': entry('Pet.yaml') })
    const { files, absent } = await collectFiles('api.yaml', read)
    expect(bundle(files, { entry: 'api.yaml', absent }).findings).toMatchObject([
      { rule: 'reference-missing', message: 'Pet.yaml is not here.' },
    ])
  })

  test('leaves the network closed', async () => {
    const { read, asked } = folder({ 'api.yaml': entry('https://example.com/Pet.yaml') })
    await collectFiles('api.yaml', read)
    expect(asked).toEqual(['api.yaml'])
  })

  test('ends at the limits of one description', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index}.yaml`, entry(`${index + 1}.yaml`)]),
    )
    const few = await collectFiles('0.yaml', folder(chain).read, {
      limits: { ...defaultLimits, files: 5 },
    })
    expect(few.files.size).toBe(5)
    expect(few.absent.get('5.yaml')).toContain('more than 5 files')
    const small = await collectFiles('0.yaml', folder(chain).read, {
      limits: { ...defaultLimits, bytes: 400 },
    })
    expect(small.files.size).toBeLessThan(5)
    expect([...small.absent.values()]).toEqual([expect.stringContaining('400 bytes')])
  })

  test('of an entry that is not there gives the reason alone', async () => {
    const { files, absent } = await collectFiles('api.yaml', folder({}).read)
    expect(files.size).toBe(0)
    expect([...absent]).toEqual([['api.yaml', 'api.yaml is not here.']])
  })
})

describe('references to other files', () => {
  const cases: { what: string; text: string; names: string[] }[] = [
    { what: 'in JSON', text: '{"$ref": "a.json#/x"}', names: ['a.json'] },
    { what: 'behind an escaped key', text: '{"\\u0024ref": "a.json"}', names: ['a.json'] },
    { what: 'in a folded YAML text', text: '$ref: >-\n  a.yaml', names: ['a.yaml'] },
    { what: 'to itself are none', text: '{"$ref": "#/x"}', names: [] },
    {
      what: 'in a mapping',
      text: '{"discriminator": {"mapping": {"a": "#/x", "b": "b.json"}}}',
      names: ['b.json'],
    },
    {
      what: 'in a YAML mapping',
      text: 'discriminator:\n  mapping:\n    b: b.yaml#/x\n    c: Cat\n',
      names: ['b.yaml'],
    },
    {
      what: 'in a mapping of local schemas are none',
      text: '{"discriminator": {"mapping": {"a": "#/components/schemas/A"}}}',
      names: [],
    },
    { what: 'in what cannot be read are none', text: '{"$ref": "a.json"', names: [] },
  ]
  for (const { what, text, names } of cases)
    test(what, () => expect(fileReferences(encode(text), 'api.yaml')).toEqual(names))
})
