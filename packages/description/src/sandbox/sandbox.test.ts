import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { documentWhole } from '../testing/document-whole.ts'
import { createSandbox, SandboxClosed, TooHeavy } from './sandbox.ts'

// Threads start slowly on a machine with other work.
jest.setTimeout(30_000)

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const understandOf = (text: string | Uint8Array) => ({
  files: { '': typeof text === 'string' ? encode(text) : text },
  entry: '',
})

const pets = `openapi: 3.1.0
info: {title: Pets, version: 1.2.0, description: All of them}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
`

/** Each names a hundred of the next: few kilobytes that would be written out as billions. */
const referenceBomb = `${pets}${Array.from(
  { length: 12 },
  (_, level) =>
    `    L${level}: {type: object, properties: {${Array.from({ length: 20 }, (_, index) => `p${index}: {$ref: '#/components/schemas/L${level + 1}'}`).join(', ')}}}\n`,
).join('')}    L12: {type: string}\n`.replace('schemas/Pet', 'schemas/L0')

const stubbornWorker = new URL('../testing/stubborn-worker.ts', import.meta.url)

const sandbox = createSandbox()
afterAll(() => sandbox.close())

describe('a valid description', () => {
  test('is summarized, bundled, and given in the other form', async () => {
    const { bundle, json, yaml, ...rest } = await sandbox.run('understand', understandOf(pets))
    expect(rest).toEqual({
      findings: [],
      total: 0,
      valid: true,
      summary: {
        title: 'Pets',
        version: '1.2.0',
        description: 'All of them',
        specification: '3.1',
        format: 'yaml',
        operations: 1,
        schemas: 1,
        webhooks: 0,
      },
    })
    expect(yaml).toBeUndefined()
    expect(JSON.parse(new TextDecoder().decode(json))).toMatchObject({ openapi: '3.1.0' })
    expect(bundle).toBeInstanceOf(Uint8Array)
  })

  test('leaves the bytes that were sent usable, for a second try', async () => {
    const input = understandOf(pets)
    await sandbox.run('understand', input)
    expect((await sandbox.run('understand', input)).valid).toBe(true)
  })

  test('of several files is given in both forms', async () => {
    const zip = zipSync({
      'api.yaml': strToU8(pets.replace("'#/components/schemas/Pet'", 'Pet.yaml')),
      'Pet.yaml': strToU8('type: object\n'),
    })
    const { valid, json, yaml } = await sandbox.run('understand', { zip })
    expect(valid).toBe(true)
    expect(new TextDecoder().decode(json)).toContain('"#/components/schemas/Pet-2"')
    expect(new TextDecoder().decode(yaml)).toContain("'#/components/schemas/Pet-2'")
  })

  test('is quoted around the exact lines of its files', async () => {
    const zip = zipSync({ 'api.yaml': strToU8(pets), 'parts/Pet.yaml': strToU8('type: object\n') })
    const places = ['parts/Pet.yaml', '../api.yaml'].map((file) => ({ file, pointer: '/type' }))
    expect(await sandbox.run('quote', { sent: { zip }, places })).toEqual([
      { line: 1, column: 1, excerpt: { firstLine: 1, lines: ['type: object', ''] } },
      null,
    ])
    const enough = '/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema'
    const [deep] = await sandbox.run('quote', {
      sent: { text: strToU8(pets) },
      places: [{ file: '', pointer: enough }],
    })
    expect(deep).toMatchObject({ line: 9, column: 63 })
  })

  test('goes through the other tasks as its bundle', async () => {
    const { bundle = new Uint8Array() } = await sandbox.run('understand', understandOf(pets))
    const { manifest, parts } = await documentWhole(sandbox, { bundle })
    expect(manifest.operations).toMatchObject([{ key: 'GET /pets/{}' }])
    expect(parts).toHaveLength(1)
    expect(await sandbox.run('compare', { published: bundle, candidate: bundle })).toMatchObject({
      verdict: 'identical',
      changes: [],
    })
    expect((await sandbox.run('lint', { bundle })).score).toBeGreaterThan(0)
    expect(await sandbox.run('lint', { bundle, ruleset: 'extends: []\nrules: {}\n' })).toEqual({
      findings: [],
      total: 0,
      score: 100,
      reached: 'strict',
      ladder: expect.any(Array),
      raise: [],
    })
    await expect(sandbox.run('lint', { bundle, ruleset: 'rulez: {}\n' })).rejects.toThrow(
      'The ruleset has a fault at line 1: There is no "rulez" here. Did you mean rules?',
    )
  })
})

test('a reference bomb is valid, and is documented and compared without being written out', async () => {
  const { valid, bundle = new Uint8Array() } = await sandbox.run(
    'understand',
    understandOf(referenceBomb),
  )
  expect(valid).toBe(true)
  const { manifest } = await documentWhole(sandbox, { bundle })
  expect(manifest.counts.bytes).toBeLessThan(1_000_000)
  expect(await sandbox.run('compare', { published: bundle, candidate: bundle })).toMatchObject({
    verdict: 'identical',
    changes: [],
  })
})

test('a text of megabytes is accepted, and given as YAML too', async () => {
  const text = '☂'.repeat(6_000_000)
  const input = JSON.stringify({ openapi: '3.1.0', info: { title: text, version: '1' }, paths: {} })
  const { valid, yaml } = await sandbox.run('understand', understandOf(input))
  expect(valid).toBe(true)
  expect(yaml?.length).toBeGreaterThan(6_000_000)
})

describe('what takes too much', () => {
  test('time ends with a finding', async () => {
    const hasty = createSandbox({ deadlineMs: 1 })
    const answer = await hasty.run('understand', understandOf(pets))
    await hasty.close()
    expect(answer).toMatchObject({
      valid: false,
      findings: [{ rule: 'took-too-long', level: 'error' }],
    })
  })

  test('memory ends with a finding, and the next task finds a healthy thread', async () => {
    const github = readFileSync(
      createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'),
    )
    const narrow = createSandbox({ memoryMb: 60, workers: 2 })
    const answer = await narrow.run('understand', understandOf(github))
    const next = await narrow.run('understand', understandOf(pets))
    await narrow.close()
    expect(answer).toMatchObject({ valid: false, findings: [{ rule: 'too-large-to-process' }] })
    expect(next.valid).toBe(true)
  })

  test('is an exception that names the finding where the task has no findings', async () => {
    const hasty = createSandbox({ deadlineMs: 100, workerFile: stubbornWorker })
    const answer = hasty.run('document', { bundle: new Uint8Array(1) })
    await expect(answer).rejects.toThrow(TooHeavy)
    await expect(answer).rejects.toMatchObject({
      code: 'took-too-long',
      finding: { level: 'error' },
    })
    await hasty.close()
  })

  test('ends when the sandbox is closed, however far it is', async () => {
    for (const turns of [0, 1, 20, 200]) {
      const closing = createSandbox({ workerFile: stubbornWorker, deadlineMs: 60_000 })
      const bomb = closing.run('document', { bundle: new Uint8Array(1) })
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
      const ended = expect(bomb).rejects.toThrow(SandboxClosed)
      await closing.close()
      await ended
    }
  })

  test('does not keep small descriptions waiting', async () => {
    const busy = createSandbox({ workerFile: stubbornWorker, deadlineMs: 60_000 })
    const ended: string[] = []
    const bombs = Array.from({ length: 4 }, () =>
      busy.run('understand', { zip: new Uint8Array(1_000_000) }).then(
        () => ended.push('bomb'),
        () => ended.push('closed'),
      ),
    )
    const small = Array.from({ length: 20 }, () =>
      busy.run('understand', understandOf(pets)).then(() => ended.push('small')),
    )
    await Promise.all(small)
    expect(ended).toEqual(Array.from({ length: 20 }, () => 'small'))
    await busy.close()
    await Promise.all(bombs)
  })
})
