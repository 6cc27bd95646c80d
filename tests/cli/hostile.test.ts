import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { githubDescription } from '../support/corpus.ts'
import { folderWith, portolan } from './portolan.ts'
import { aliasBomb, tasks } from './samples.ts'

const refer = (reference: string): string => tasks.replace('#/components/schemas/Task', reference)

const { folder, remove } = folderWith({
  'bomb.yaml': aliasBomb,
  'through-reference.yaml': refer('bomb.yaml#/j'),
  'escape.yaml': refer('../../../../../../etc/passwd'),
  'escape.json.yaml': refer('../../../../../../etc/secret.json'),
  'absolute.yaml': refer('/etc/passwd'),
  'scheme.yaml': refer('file:///etc/passwd'),
  'network.yaml': refer('http://169.254.169.254/latest.json'),
  'link.yaml': refer('linked.yaml'),
  'hidden.yaml': refer('.env'),
  'prototype.yaml': `${tasks}__proto__: {polluted: true}\n`,
  'colors.yaml': tasks.replace("'#/components/schemas/Task'", String.raw`"\e[31mred\e[0m.yaml"`),
  'deep.json': '{"a":'.repeat(10_000),
  'github.json': githubDescription(),
  '.env': 'SECRET: hush\n',
})
symlinkSync('/etc/hostname', path.join(folder, 'linked.yaml'))
afterAll(remove)

const cases: { what: string; file: string; rule: string; says?: string }[] = [
  { what: 'an alias bomb', file: 'bomb.yaml', rule: 'too-many-aliases' },
  { what: 'one behind a reference', file: 'through-reference.yaml', rule: 'too-many-aliases' },
  {
    what: 'a way out of the folder',
    file: 'escape.yaml',
    rule: 'external-reference',
    says: 'outside of the folder',
  },
  {
    what: 'a way out to JSON',
    file: 'escape.json.yaml',
    rule: 'external-reference',
    says: 'outside of the folder',
  },
  { what: 'an absolute path', file: 'absolute.yaml', rule: 'reference-missing' },
  { what: 'the scheme of files', file: 'scheme.yaml', rule: 'external-reference' },
  { what: 'the network', file: 'network.yaml', rule: 'external-reference' },
  { what: 'a link to elsewhere', file: 'link.yaml', rule: 'reference-missing', says: 'leads out' },
  { what: 'a hidden file', file: 'hidden.yaml', rule: 'reference-missing', says: 'not hidden' },
  { what: 'a key of the prototype', file: 'prototype.yaml', rule: 'forbidden-key' },
  { what: 'depth', file: 'deep.json', rule: 'too-deep' },
]

describe('hostile input is a finding', () => {
  test.concurrent.each(cases)('$what: $rule', async ({ file, rule, says }) => {
    for (const command of ['validate', 'lint']) {
      const ran = await portolan([command, file, '--json'], { cwd: folder })
      expect(ran).toMatchObject({ code: 1, stderr: '' })
      const { valid, findings } = JSON.parse(ran.stdout) as {
        valid: boolean
        findings: { rule: string; message: string }[]
      }
      expect(valid).toBe(false)
      expect(findings).toContainEqual(
        expect.objectContaining({ rule, message: expect.stringContaining(says ?? '') }),
      )
      expect(ran.stdout).not.toContain('hush')
    }
  })

  test('never an order to the terminal', async () => {
    const { stdout } = await portolan(['validate', 'colors.yaml'], { cwd: folder })
    expect(stdout).toContain('red')
    expect(stdout).not.toContain('\u001b')
  })
})

test("GitHub's 13 MB are validated and linted", async () => {
  const { code, stdout } = await portolan(['lint', 'github.json', '--json'], { cwd: folder })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ file: 'github.json', valid: true })
})
