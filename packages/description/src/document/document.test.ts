import { describe, expect, test } from '@jest/globals'
import { bundle } from '../bundle/bundle.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import type { OperationDocument, SchemaDocument } from '../documentation.ts'
import { documentDescription, documentSlice, type DocumentSlice } from './document.ts'
import { documentOf, fileIn, shardAt, textAt } from './testing/documentation.ts'
import { DocumentationWork } from './work.ts'

describe('slices', () => {
  const made = bundle(
    new Map([
      [
        'api.yaml',
        new TextEncoder().encode(
          `openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n${Array.from(
            { length: 300 },
            (_, index) =>
              `  /p${index}: {get: {tags: [t${index % 7}], description: ${'x'.repeat(20_000)}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/S${index % 50}'}}}}}}}\n`,
          ).join(
            '',
          )}components:\n  schemas:\n${Array.from({ length: 50 }, (_, index) => `    S${index}: {type: object, properties: {a: {type: string}}}\n`).join('')}`,
        ),
      ],
    ]),
  ).bundle
  if (!made) throw new Error('This is no description.')
  const whole = documentDescription(made)

  /** A new work for each slice is what a process has that was killed and started again. */
  function slicesOf(crashing: boolean): DocumentSlice[] {
    const slices: DocumentSlice[] = []
    let work = new DocumentationWork(made!)
    for (;;) {
      if (crashing) work = new DocumentationWork(made!)
      const slice = documentSlice(work, {
        from: slices.at(-1)?.next,
        parts: slices.flatMap(({ parts }) => parts),
      })
      slices.push(slice)
      if (slice.manifest) return slices
    }
  }

  test('are several, say how far they are, and end with the manifest', () => {
    const slices = slicesOf(false)
    expect(slices.length).toBeGreaterThan(2)
    expect(slices.map(({ progress }) => progress.done)).toEqual(
      slices.map(({ progress }) => progress.done).toSorted((a, b) => a - b),
    )
    expect(slices.at(-1)?.progress).toEqual({ done: 350, total: 350 })
    expect(slices.filter(({ next }) => next === undefined)).toHaveLength(1)
    for (const { packs } of slices)
      expect(packs.reduce((total, { bytes }) => total + bytes.length, 0)).toBeLessThan(20_000_000)
  })

  test('are the same when each is made by another process', () => {
    const slices = slicesOf(true)
    expect(slices.flatMap(({ packs }) => packs.map(({ sha256 }) => sha256))).toEqual(
      whole.packs.map(({ sha256 }) => sha256),
    )
    expect(slices.at(-1)?.manifest).toEqual(whole.manifest)
  })

  test('whose parts are missing or in another order are refused', () => {
    const slices = slicesOf(false)
    const work = new DocumentationWork(made)
    const from = slices.at(-2)?.next
    const parts = slices.slice(0, -1).flatMap((slice) => slice.parts)
    expect(() => documentSlice(work, { from, parts: parts.slice(1) })).toThrow(/follow one another/)
    expect(() => documentSlice(work, { from, parts: parts.toReversed() })).toThrow(
      /follow one another/,
    )
  })
})

describe('files', () => {
  const documentation = documentOf(
    `openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /b: {get: {tags: [two], responses: {}}, put: {responses: {}}}
  /a: {get: {tags: [one], responses: {}}, post: {tags: [two], responses: {}}}
webhooks: {newPet: {post: {responses: {}}}}
components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
`,
    { changelog: '# Changes\n' },
  )

  test('are the twins one after another', () => {
    const { operations, webhooks, schemas } = documentation.manifest
    const full = fileIn(documentation, 'llms-full.txt')
    expect(full).toMatch(/^# Pets\n[^]*\n# Security\n/)
    for (const { twin } of [...operations, ...webhooks, ...schemas])
      expect(full).toContain(`${textAt(documentation, twin)}\n`)
  })

  test('lead from their folder to every page', () => {
    const { operations, webhooks, schemas } = documentation.manifest
    const version = 'https://portal.example/acme/pets/v/1'
    const pages = [
      'overview',
      'security',
      ...operations.map(({ slug }) => `operations/${slug}`),
      ...webhooks.map(({ slug }) => `webhooks/${slug}`),
      ...schemas.map(({ name }) => `schemas/${name}`),
    ].map((page) => `${version}/${page}.md`)
    for (const file of ['llms.txt', 'llms-full.txt'] as const) {
      const links = fileIn(documentation, file).matchAll(/\]\(([^)]+)\)/g)
      const led = [...links].map(([, to = '']) => new URL(to, `${version}/files/${file}`).href)
      expect([...new Set(led)].toSorted()).toEqual(pages.toSorted())
    }
  })

  test('are a collection with a folder for each tag', () => {
    const collection = JSON.parse(fileIn(documentation, 'postman.json')) as {
      item: { name: string; item?: unknown[] }[]
    }
    expect(collection.item.map(({ name, item }) => [name, item?.length])).toEqual([
      ['one', 1],
      ['two', 2],
      [expect.any(String), undefined],
    ])
  })

  test('are rows for a search, and the changelog as it was given', () => {
    const rows = fileIn(documentation, 'search.jsonl').trim().split('\n')
    const kinds = rows.map((row) => (JSON.parse(row) as { kind: string }).kind)
    expect(new Set(kinds)).toEqual(new Set(['api', 'operation', 'webhook', 'schema', 'property']))
    expect(fileIn(documentation, 'changelog.md')).toBe('# Changes\n')
  })

  test('are a collection without operations too', () => {
    const empty = documentOf("openapi: 3.1.0\ninfo: {title: None, version: '1'}\npaths: {}\n")
    expect(JSON.parse(fileIn(empty, 'postman.json'))).toMatchObject({ item: [] })
  })
})

describe('descriptions that others published', () => {
  if (!hasCorpus) test.skip(`have a page for each operation (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    test(`${name} has a page and a twin for each operation and schema`, () => {
      const documentation = documentOf(bytes)
      const { manifest } = documentation
      // Every seventh: the largest have thousands.
      for (const entry of manifest.operations.filter((_, index) => index % 7 === 0)) {
        expect((shardAt(documentation, entry) as OperationDocument).key).toBe(entry.key)
        expect(textAt(documentation, entry.twin)).toMatch(/^# .+\n$/s)
      }
      for (const entry of manifest.schemas.filter((_, index) => index % 7 === 0))
        expect((shardAt(documentation, entry) as SchemaDocument).name).toBe(entry.name)
      expect(new Set(manifest.operations.map(({ slug }) => slug)).size).toBe(
        manifest.counts.operations,
      )
      expect(manifest.counts.operations).toBeGreaterThan(0)
      expect(JSON.parse(fileIn(documentation, 'postman.json'))).toHaveProperty('item')
      for (const row of fileIn(documentation, 'search.jsonl').trim().split('\n'))
        expect(JSON.parse(row)).toHaveProperty('kind')
    })
})
