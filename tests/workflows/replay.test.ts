import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import * as workflows from '@portolan/workflows/index'
import { bundleWorkflows } from '@portolan/workflows/build/bundle-workflows'
import { Worker } from '@temporalio/worker'
import { DeterminismViolationError } from '@temporalio/workflow'
import { quietRuntime } from './support/quiet-runtime.ts'

const folder = path.join(import.meta.dirname, 'histories')
const recorded = readdirSync(folder).map((file) => ({
  name: path.basename(file, '.json'),
  text: readFileSync(path.join(folder, file), 'utf8'),
}))

let code: string
beforeAll(async () => {
  quietRuntime()
  code = await bundleWorkflows()
}, 120_000)

const replay = (text: string) =>
  Worker.runReplayHistory({ workflowBundle: { code } }, JSON.parse(text), 'replayed')

describe('a run that is under way goes on with the workflows of today', () => {
  for (const { name, text } of recorded)
    test(name, async () => {
      await expect(replay(text)).resolves.toBeUndefined()
    })

  test('and a workflow that takes another step is noticed', async () => {
    const { text } = recorded.find(({ name }) => name === 'registerVersion.published')!
    const other = text.replaceAll('"lintDescription"', '"anotherStep"')
    expect(other).not.toBe(text)
    await expect(replay(other)).rejects.toBeInstanceOf(DeterminismViolationError)
  })

  for (const type of Object.keys(workflows).filter((name) => !name.startsWith('_')))
    test(`${type} has a recorded history`, () => {
      expect(recorded.filter(({ name }) => name.startsWith(`${type}.`))).not.toEqual([])
    })
})

/** Addresses of people, processes and their machines, folders, ciphertext and tokens. */
const telling = [
  /[\w.]+@[\w-]+\.[a-z]{2,}/gi,
  /\d@\w+/g,
  /\/(?:home|root|tmp|Users|usr|var|work|opt)\/|file:\/\/|node_modules/g,
  /binary\/encrypted|Bearer|eyJ[\w-]{10}/g,
  /"identity": "(?!recorder")[^"]*"/g,
]

describe('a recorded history', () => {
  for (const { name, text } of recorded)
    test(`${name} tells nothing of people or of the machine that recorded it`, () => {
      const plain = withPayloadsRead(text)
      expect(plain).toContain('"identity": "recorder"')
      expect(telling.flatMap((pattern) => plain.match(pattern) ?? [])).toEqual([])
    })
})

/** The JSON of a history with its payloads, which are base64 there, as text. */
const withPayloadsRead = (text: string): string =>
  text.replace(/"(data|encoding)": "([\w+/=]+)"/g, (_, key: string, value: string) => {
    return `"${key}": ${JSON.stringify(Buffer.from(value, 'base64').toString())}`
  })
