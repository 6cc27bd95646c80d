import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SnippetLanguage } from '../../documentation.ts'
import type { CalledOperation } from './build-call.ts'
import { snippetsOf } from './snippets.ts'
import { examples, hardTexts, operation, parameter, resolver, sending } from './testing.ts'

interface Received {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: Buffer
}

/** What a call of every kind really sends, told by a server that keeps it. */
const received: Received[] = []
let server: Server
let folder: string

const photo = Buffer.from([0, 255, 13, 10, 39])

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      received.push({ method, url, headers, body: Buffer.concat(chunks) })
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  folder = mkdtempSync(path.join(tmpdir(), 'snippets-'))
  writeFileSync(path.join(folder, 'photo.bin'), photo)
  writeFileSync(path.join(folder, 'body.bin'), photo)
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const hasCommand = (name: string): boolean => spawnSync(name, ['--version']).status === 0

const runners: Partial<Record<SnippetLanguage, { isThere: boolean; command: string[] }>> = {
  curl: {
    isThere: hasCommand('bash') && hasCommand('curl'),
    command: ['bash', '-c'],
  },
  javascript: { isThere: true, command: [process.execPath, '--input-type=module', '--eval'] },
  python: {
    isThere: spawnSync('python3', ['-c', 'import requests']).status === 0,
    command: ['python3', '-c'],
  },
}

async function call(language: SnippetLanguage, called: CalledOperation): Promise<Received> {
  const { port } = server.address() as AddressInfo
  const servers = [{ url: `http://127.0.0.1:${port}/v1` }]
  const snippet = snippetsOf({ ...called, servers }, resolver).find(
    (one) => one.language === language,
  )
  const [command = '', ...words] = runners[language]?.command ?? []
  received.length = 0
  await new Promise<void>((resolve, reject) => {
    const options = { cwd: folder, timeout: 30_000, env: { ...process.env, NO_PROXY: '*' } }
    execFile(command, [...words, snippet?.code ?? ''], options, (error, _, stderr) =>
      error ? reject(new Error(`${snippet?.code}\n${stderr}`, { cause: error })) : resolve(),
    )
  })
  expect(received).toHaveLength(1)
  return received[0] as Received
}

const formOf = ({ headers, body }: Received): Promise<FormData> =>
  new Response(new Uint8Array(body), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData()

// Each text at once in every place: starting a program takes longer than what it does.
const all = (text: string) => ({
  path: '/pets/{id}',
  parameters: [
    parameter('id', 'path', `${text}-`),
    parameter('q', 'query', text),
    parameter('X-Note', 'header', text),
    parameter('note', 'cookie', text),
  ],
})

for (const [language, { isThere }] of Object.entries(runners))
  (isThere ? describe : describe.skip)(`run by ${language}`, () => {
    // Where starting takes long, all of them are one text.
    const texts: Record<string, string> =
      language === 'curl'
        ? hardTexts
        : { everything: Object.values(hardTexts).join(' '), nothing: '' }
    const run = (called: Partial<CalledOperation>) =>
      call(language as SnippetLanguage, operation(called))

    test.each(Object.keys(texts))('%s arrives as it is', async (key) => {
      const text = texts[key] ?? ''
      const value = { [text]: text, list: [text, null, true, 1.5, {}, []] }
      const { method, url, headers, body } = await run({
        ...all(text),
        ...sending({ mediaType: 'application/json', examples: examples(value) }),
      })
      const { pathname, searchParams } = new URL(url, 'http://localhost')
      expect(method).toBe('POST')
      expect(decodeURIComponent(pathname.slice('/v1/pets/'.length))).toBe(`${text}-`)
      expect(searchParams.get('q')).toBe(text)
      expect(headers).toMatchObject({ 'content-type': 'application/json' })
      expect(decodeURIComponent(String(headers.cookie).slice('note='.length))).toBe(text)
      expect(JSON.parse(body.toString())).toEqual(value)
    })

    test.each(Object.keys(texts))('%s arrives as a text', async (key) => {
      const text = texts[key] ?? ''
      const { body } = await run(sending({ mediaType: 'text/plain', examples: examples(text) }))
      expect(body.toString()).toBe(text)
    })

    test.each(Object.keys(texts))('%s arrives in a form', async (key) => {
      const text = texts[key] ?? ''
      const mediaType = 'application/x-www-form-urlencoded'
      const { body } = await run(
        sending({ mediaType, examples: examples({ a: text, b: ['x', 'y'] }) }),
      )
      expect([...new URLSearchParams(body.toString())]).toEqual([
        ['a', text],
        ['b', 'x'],
        ['b', 'y'],
      ])
    })

    test.each(Object.keys(texts))('%s arrives as a part beside a file', async (key) => {
      const text = texts[key] ?? ''
      const schema = { properties: { photo: { type: 'string', format: 'binary' } } }
      const value = { photo: '', note: text, meta: { text }, tags: ['a', 'b'] }
      const form = await formOf(
        await run(sending({ mediaType: 'multipart/form-data', schema, examples: examples(value) })),
      )
      // Browsers write every newline of a form as two characters.
      const lines = (given: string) => given.replaceAll(/\r\n?|\n/g, '\n')
      const note = form.get('note')
      expect(typeof note === 'string' && lines(note)).toBe(lines(text.replaceAll('\0', '')))
      const meta = form.get('meta')
      expect(JSON.parse(typeof meta === 'string' ? meta : ((await meta?.text()) ?? ''))).toEqual({
        text,
      })
      expect(form.getAll('tags')).toEqual(['a', 'b'])
      const file = form.get('photo') as File
      expect({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }).toEqual({
        name: 'photo.bin',
        bytes: photo,
      })
    })

    test('a file is the body', async () => {
      const { headers, body } = await run(sending({ mediaType: 'image/x-raw', examples: [] }))
      expect(headers['content-type']).toBe('image/x-raw')
      expect(body).toEqual(photo)
    })

    test.each(['GET', 'DELETE', 'HEAD', 'COPY'])('%s', async (method) => {
      expect(await run({ method })).toMatchObject({ method, url: '/v1/pets' })
    })

    test('a user name and a password', async () => {
      const { headers } = await run({
        security: [[{ name: 'login', scopes: [] }]],
        securitySchemes: [{ name: 'login', type: 'http', scheme: { scheme: 'basic' } }],
      })
      expect(headers.authorization).toBe(`Basic ${btoa('YOUR_USERNAME:YOUR_PASSWORD')}`)
    })
  })
