import { describe, expect, test } from '@jest/globals'
import type { Answer } from '@portolan/service/response'
import type { Operation, ReaderRequest } from '@portolan/service/operation'
import { getDocumentation } from './get-documentation/handler.ts'
import { getDocumentationFile } from './get-documentation-file/handler.ts'
import { getOperationDocumentation } from './get-operation-documentation/handler.ts'
import { getSecurityDocumentation } from './get-security-documentation/handler.ts'
import { createPacked } from './packed.ts'
import type { DocsPorts } from './ports.ts'

const sha256 = (letter: string) => letter.repeat(64)
const large = 4_000_002
const almost = 3_999_990

const pack = '{"key":"GET /tasks"}# List tasks\n# Tasks\n# Security\npart 1, part 2'
const rangeOf = (text: string) => ({ pack: 0, offset: pack.indexOf(text), length: text.length })

const manifest = {
  title: 'Tasks',
  counts: {},
  packs: [
    { sha256: sha256('a'), bytes: pack.length },
    { sha256: sha256('b'), bytes: large },
    { sha256: sha256('c'), bytes: almost },
  ],
  securitySchemes: [{ name: 'key', type: 'apiKey', scheme: {} }],
  securityUses: { byScheme: { key: 2 }, none: 1 },
  operations: [
    {
      slug: 'get~tasks',
      operationId: 'listTasks',
      ...rangeOf('{"key":"GET /tasks"}'),
      twin: rangeOf('# List tasks\n'),
    },
    {
      slug: 'get~large',
      pack: 1,
      offset: 0,
      length: large,
      twin: { pack: 1, offset: 0, length: large - 1 },
    },
  ],
  schemas: [],
  twins: { overview: rangeOf('# Tasks\n'), security: rangeOf('# Security\n') },
  files: [
    {
      name: 'llms.txt',
      mediaType: 'text/plain; charset=utf-8',
      bytes: 14 + almost,
      parts: [rangeOf('part 1, '), rangeOf('part 2'), { pack: 2, offset: 0, length: almost }],
    },
  ],
}

/** Answers requests of a member; the store is in memory, and says what it was asked. */
function serve(stored: object = manifest) {
  const objects: Record<string, string> = {
    manifest: JSON.stringify(stored),
    [sha256('a')]: pack,
    [sha256('c')]: 'x'.repeat(almost),
  }
  const read: string[] = []
  const blobs = {
    keyOf: (_org: string, hash: string) => hash,
    get: async (key: string, range?: { offset: number; length: number }) => {
      read.push(key)
      const { offset, length } = range ?? { offset: 0, length: objects[key]!.length }
      return Buffer.from(objects[key]!.slice(offset, offset + length))
    },
    presignGet: async (key: string, { fileName }: { fileName: string }) =>
      `https://store.example/${key.slice(0, 1)}?as=${fileName}`,
  }
  const ports = {
    apis: { findBySlug: async () => ({ apiId: 'an-api', slug: 'tasks' }) },
    versions: { getAsOf: async () => ({ version: '1.0.0', status: 'published' }) },
    documentation: { getAsOf: async () => ({ manifestKey: 'manifest' }) },
    blobs,
    packed: createPacked(blobs),
  } as unknown as DocsPorts
  const ask = async (
    operation: (given: () => DocsPorts) => Operation,
    path: Record<string, string>,
    header: Record<string, string> = {},
    query: Record<string, number> = {},
  ): Promise<Answer> => {
    const { handle } = operation(() => ports) as Extract<Operation, { access: 'reader' }>
    return handle({
      caller: { kind: 'user', userId: 'a-member' },
      organization: { orgId: 'an-org', slug: 'acme', name: 'Acme' },
      member: {},
      parameters: { path: { api: 'tasks', version: '1.0.0', ...path }, header, query },
    } as unknown as ReaderRequest)
  }
  return { ask, read }
}

const markdown = { accept: 'text/markdown' }

describe('a page', () => {
  for (const operation of ['get~tasks', 'listTasks'])
    test(`is found as ${operation}, in the form that is asked for`, async () => {
      const { ask } = serve()
      expect(await ask(getOperationDocumentation, { operation })).toMatchObject({
        statusCode: 200,
        headers: { 'content-type': 'application/json', vary: 'Accept' },
        body: '{"key":"GET /tasks"}',
      })
      expect(await ask(getOperationDocumentation, { operation }, markdown)).toMatchObject({
        headers: { 'content-type': 'text/markdown; charset=utf-8', vary: 'Accept' },
        body: '# List tasks\n',
      })
    })

  test('that the caller holds is not even read', async () => {
    const { ask, read } = serve()
    const { headers } = await ask(getOperationDocumentation, { operation: 'get~tasks' })
    read.length = 0
    const header = { 'if-none-match': headers?.['etag'] ?? '' }
    expect(await ask(getOperationDocumentation, { operation: 'get~tasks' }, header)).toMatchObject({
      statusCode: 304,
    })
    const twin = await ask(
      getOperationDocumentation,
      { operation: 'get~tasks' },
      { ...header, ...markdown },
    )
    expect(twin.statusCode).toBe(200)
    expect(read).toEqual([sha256('a')])
  })

  test('that is too large for an answer is read from the store', async () => {
    const { ask } = serve()
    expect(await ask(getOperationDocumentation, { operation: 'get~large' })).toMatchObject({
      statusCode: 303,
      headers: { location: 'https://store.example/b?as=tasks-1.0.0.json' },
    })
    expect(
      await ask(getOperationDocumentation, { operation: 'get~large' }, markdown),
    ).toMatchObject({
      statusCode: 303,
      headers: { location: 'https://store.example/b?as=tasks-1.0.0.md' },
    })
  })

  for (const operation of ['__proto__', 'get~nothing', '../../tasks'])
    test(`that is called ${operation} is not there`, async () => {
      const { ask } = serve()
      await expect(ask(getOperationDocumentation, { operation })).rejects.toMatchObject({
        status: 404,
      })
    })

  test('is not given in other forms', async () => {
    const { ask } = serve()
    await expect(
      ask(getOperationDocumentation, { operation: 'get~tasks' }, { accept: 'text/html' }),
    ).rejects.toMatchObject({ status: 406 })
  })
})

describe('the documentation as a whole', () => {
  test('is given without saying where it is packed', async () => {
    const { ask } = serve()
    const { body } = await ask(getDocumentation, {})
    expect(JSON.parse(body as string)).toMatchObject({
      operations: [{ slug: 'get~tasks', operationId: 'listTasks' }, { slug: 'get~large' }],
      files: [{ name: 'llms.txt', parts: 2 }],
    })
    expect(body).not.toMatch(/offset|sha256|twin/)
  })

  test('is read from the store where it is too large for an answer', async () => {
    const { ask } = serve({ ...manifest, outline: { sha256: sha256('c'), bytes: large } })
    expect(await ask(getDocumentation, {})).toMatchObject({
      statusCode: 303,
      headers: { location: 'https://store.example/c?as=tasks-1.0.0.json' },
    })
  })

  test('has an overview and a page on security in Markdown', async () => {
    const { ask } = serve()
    expect(await ask(getDocumentation, {}, markdown)).toMatchObject({ body: '# Tasks\n' })
    expect(await ask(getSecurityDocumentation, {}, markdown)).toMatchObject({
      body: '# Security\n',
    })
    expect(await ask(getSecurityDocumentation, {})).toMatchObject({
      body: { securitySchemes: [{ name: 'key' }], uses: { byScheme: { key: 2 }, none: 1 } },
    })
  })

  test('that an earlier release built has no Markdown, and is read all the same', async () => {
    const { twins: _, files: _files, securityUses: _uses, ...early } = manifest
    const { ask } = serve(early)
    expect(await ask(getDocumentation, {})).toMatchObject({ statusCode: 200 })
    expect(await ask(getSecurityDocumentation, {})).toMatchObject({ statusCode: 200 })
    await expect(ask(getDocumentation, {}, markdown)).rejects.toMatchObject({ status: 406 })
    await expect(ask(getDocumentationFile, { file: 'llms.txt' })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('a file', () => {
  test('comes in parts that are counted, each as much as an answer holds', async () => {
    const { ask } = serve()
    const answers = await Promise.all(
      [1, 2].map((part) => ask(getDocumentationFile, { file: 'llms.txt' }, {}, { part })),
    )
    expect(answers[0]?.body).toBe('part 1, part 2')
    expect(answers[1]?.body).toHaveLength(almost)
    expect(answers[0]?.headers).toMatchObject({
      'portolan-parts': '2',
      'content-type': 'text/plain; charset=utf-8',
    })
  })

  test('has no part beyond its last', async () => {
    const { ask } = serve()
    await expect(
      ask(getDocumentationFile, { file: 'llms.txt' }, {}, { part: 3 }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
