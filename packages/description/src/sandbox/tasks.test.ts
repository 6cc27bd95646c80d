import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { createSandbox } from './sandbox.ts'

// Threads start slowly on a machine with other work.
jest.setTimeout(30_000)

const sandbox = createSandbox({ workers: 2 })
afterAll(() => sandbox.close())

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const pets = `openapi: 3.1.0
info: {title: Pets, version: 1.2.0}
paths:
  /pets:
    get:
      tags: [pets] # keep
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: 'Pet.yaml'}}}}
`
const files = { 'api.yaml': encode(pets), 'Pet.yaml': encode('type: object\n') }
const given = { files, entry: 'api.yaml' }

describe('a description that is not going to be kept', () => {
  test('is validated and linted at once', async () => {
    const { valid, findings, lint, summary } = await sandbox.run('check', { given })
    expect({ valid, findings, title: summary?.title }).toEqual({
      valid: true,
      findings: [],
      title: 'Pets',
    })
    expect(lint?.score).toBeGreaterThan(0)
    expect(lint?.findings).toContainEqual(
      expect.objectContaining({ rule: 'tag-declared', file: 'api.yaml', line: 6 }),
    )
  })

  test('that is not valid is not linted', async () => {
    const answer = await sandbox.run('check', {
      given: {
        files: { 'Pet.yaml': files['Pet.yaml'], 'api.yaml': encode('openapi: 3.1.0\n') },
        entry: 'api.yaml',
      },
    })
    expect(answer).toMatchObject({ valid: false })
    expect(answer.lint).toBeUndefined()
  })

  test('is bundled in the form that is asked for', async () => {
    const json = await sandbox.run('bundle', { given, format: 'json' })
    expect(JSON.parse(new TextDecoder().decode(json.text))).toMatchObject({
      components: { schemas: { Pet: { type: 'object' } } },
    })
    const yaml = await sandbox.run('bundle', { given })
    expect(new TextDecoder().decode(yaml.text)).toMatch(/^openapi: 3\.1\.0\n/)
    expect(yaml.files).toBe(2)
  })

  test('that lacks a file is not bundled, and says why', async () => {
    const { text, findings } = await sandbox.run('bundle', {
      given: {
        files: { 'api.yaml': files['api.yaml'] },
        entry: 'api.yaml',
        absent: { 'Pet.yaml': 'Pet.yaml was lost.' },
      },
    })
    expect(text).toBeUndefined()
    expect(findings).toMatchObject([{ rule: 'reference-missing', message: 'Pet.yaml was lost.' }])
  })

  test('is compared with another, with the places of both', async () => {
    const later = { ...files, 'Pet.yaml': encode('type: string\n') }
    const { comparison } = await sandbox.run('compareGiven', {
      published: given,
      candidate: { files: later, entry: 'api.yaml' },
    })
    expect(comparison).toMatchObject({
      verdict: 'breaking',
      changes: [{ candidate: { file: 'Pet.yaml', line: 1 } }],
    })
  })

  test('is not compared with what cannot be read', async () => {
    const answer = await sandbox.run('compareGiven', {
      published: given,
      candidate: { files: { 'a.yaml': encode('a: [') } },
    })
    expect(answer.comparison).toBeUndefined()
    expect(answer.candidate).toMatchObject([{ rule: 'yaml-syntax' }])
  })
})

describe('a file', () => {
  test('is mended with its comments', async () => {
    const { source, applied } = await sandbox.run('fix', {
      bytes: files['api.yaml'],
      file: 'api.yaml',
      rules: ['tag-declared'],
    })
    expect(applied).toMatchObject([{ rule: 'tag-declared' }])
    expect(source).toContain('tags: [pets] # keep')
  })

  test('that is no UTF-8 is left alone', async () => {
    const bytes = Uint8Array.of(...encode('openapi: 3.1.0\n# '), 0xff)
    expect((await sandbox.run('fix', { bytes, file: 'api.yaml' })).applied).toEqual([])
  })

  test('tells the files that it refers to, also from shared memory', async () => {
    const shared = new Uint8Array(new SharedArrayBuffer(files['api.yaml'].length))
    shared.set(files['api.yaml'])
    expect(await sandbox.run('references', { files: { 'a/api.yaml': shared } })).toEqual({
      'a/api.yaml': ['a/Pet.yaml'],
    })
  })
})
