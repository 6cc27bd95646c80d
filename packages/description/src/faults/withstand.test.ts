import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { strToU8 } from 'fflate'
import { createSandbox } from '../sandbox/sandbox.ts'
import { documentWhole } from '../testing/document-whole.ts'
import { bombs } from './bombs/bombs.ts'

// Threads start slowly on a machine with other work.
jest.setTimeout(60_000)

const sandbox = createSandbox()
afterAll(() => sandbox.close())

const harmless = await sandbox.run('understand', {
  files: { '': strToU8("openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\npaths: {}\n") },
  entry: '',
})

/** Rules by which the sandbox ends what it cannot bound otherwise. */
const ended = ['took-too-long', 'too-large-to-process']

describe('whatever is sent is answered', () => {
  for (const { what, given, rule } of bombs)
    test(`${what} is ${rule ?? 'a description'}`, async () => {
      const { findings, total, valid, bundle } = await sandbox.run('understand', given)
      const rules = findings.map((finding) => finding.rule)
      if (rule === null) expect({ rules, valid }).toEqual({ rules: [], valid: true })
      else expect(rules).toContain(rule)
      expect(rules.filter((one) => ended.includes(one))).toEqual([])
      expect(findings.length).toBeLessThanOrEqual(500)
      for (const { message, line, column } of findings) {
        expect(message.length).toBeLessThanOrEqual(1_000)
        expect(Math.min(line, column)).toBeGreaterThan(0)
      }

      const checked = await sandbox.run('check', { given })
      expect({ valid: checked.valid, total: checked.findings.length }).toEqual({ valid, total })
      const { text, findings: found } = await sandbox.run('bundle', { given })
      expect(text === undefined).toBe(found.some(({ level }) => level === 'error'))
      if ('files' in given)
        expect(Object.keys(await sandbox.run('references', { files: given.files }))).toEqual(
          Object.keys(given.files),
        )

      expect(bundle === undefined).toBe(!valid)
      if (!bundle || !harmless.bundle) return
      expect((await sandbox.run('lint', { bundle })).findings.map((one) => one.rule)).not.toContain(
        ended[0],
      )
      expect((await documentWhole(sandbox, { bundle })).manifest.title).toBe('Bomb')
      for (const [published, candidate, isSame] of [
        [bundle, bundle, true],
        [harmless.bundle, bundle, false],
        [bundle, harmless.bundle, false],
      ] as const) {
        const { verdict } = await sandbox.run('compare', { published, candidate })
        if (isSame) expect(verdict).toBe('identical')
        else expect(verdict).toMatch(/\w/)
      }
    })

  test('and leaves the objects of this program alone', () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
