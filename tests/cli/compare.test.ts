import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { folderWith, portolan, type RunOptions } from './portolan.ts'
import { aliasBomb, manyFiles, tasks, tasksWithoutDelete } from './samples.ts'

const { folder, remove } = folderWith({
  'tasks.yaml': tasks,
  'next.yaml': tasksWithoutDelete,
  'described.yaml': tasks.replace('title: Tasks', 'title: Tasks\n  description: All of them.'),
  'more.yaml': tasks.replace('    delete:', '    post:').replace('deleteTask', 'x'),
  'bomb.yaml': aliasBomb,
  ...manyFiles,
})
afterAll(remove)

const run = (args: string[], options: RunOptions = {}) =>
  portolan(args, { cwd: folder, ...options })

test('an operation that is gone breaks: the exit code, the place, the version that it needs', async () => {
  const ran = await run(['compare', 'tasks.yaml', 'next.yaml', '--json'])
  expect(ran).toMatchObject({ code: 1, stderr: '' })
  expect(JSON.parse(ran.stdout)).toMatchObject({
    published: 'tasks.yaml',
    candidate: 'next.yaml',
    verdict: 'breaking',
    changes: [
      {
        rule: 'operation-removed',
        level: 'breaking',
        operation: 'DELETE /tasks/{}',
        published: { file: 'tasks.yaml', pointer: '/paths/~1tasks~1{id}/delete', line: 23 },
      },
    ],
    version: { declared: '1.0.1', required: '2.0.0', ok: false },
  })
})

describe('exit codes', () => {
  const cases: { what: string; args: string[]; code: number; says?: RegExp }[] = [
    { what: 'the same', args: ['tasks.yaml', 'tasks.yaml'], code: 0, says: /the same/ },
    { what: 'another description', args: ['tasks.yaml', 'described.yaml'], code: 0 },
    {
      what: 'a break that may be',
      args: ['tasks.yaml', 'next.yaml', '--fail-on', 'never'],
      code: 0,
    },
    {
      what: 'what is safe, but shall fail',
      args: ['next.yaml', 'tasks.yaml', '--fail-on', 'safe'],
      code: 1,
    },
    { what: 'what is safe', args: ['next.yaml', 'tasks.yaml'], code: 0 },
    {
      what: 'one that cannot be read',
      args: ['tasks.yaml', 'bomb.yaml'],
      code: 2,
      says: /bomb\.yaml:\d+:\d+/,
    },
    { what: 'one that is missing', args: ['tasks.yaml', 'no.yaml'], code: 2, says: /no such file/ },
    { what: 'one alone', args: ['tasks.yaml'], code: 2, says: /missing required argument/ },
  ]
  test.concurrent.each(cases)('$what: $code', async ({ args, code, says = /./ }) => {
    const ran = await run(['compare', ...args])
    expect(ran).toMatchObject({ code })
    expect(`${ran.stdout}${ran.stderr}`).toMatch(says)
  })
})

test('many files and one are the same API', async () => {
  const bundled = await run(['bundle', 'api/openapi.yaml'])
  const ran = await run(['compare', 'api/openapi.yaml', '-', '--json'], { stdin: bundled.stdout })
  expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'identical', changes: [] })
})

test('a changelog entry is called by the version', async () => {
  const ran = await run(['compare', 'tasks.yaml', 'next.yaml', '--format', 'changelog'])
  expect(ran.stdout).toMatch(/^## \[1\.0\.1\] - \d{4}-\d{2}-\d{2}\n\n### Breaking\n/)
})

test('an annotation is in the candidate', async () => {
  const ran = await run(['compare', 'tasks.yaml', 'next.yaml', '--format', 'github'])
  expect(ran.stdout).toMatch(
    /^::error file=next\.yaml,line=\d+,col=1,title=operation-removed::DELETE/,
  )
})

describe('lint --fix', () => {
  const text = tasks.replace(
    'summary: Get a task',
    'summary: Get a task # short\n      tags: [tasks]',
  )

  test('mends what can be, keeps comments, and says what it did', async () => {
    const { folder, remove } = folderWith({ 'api.yaml': text })
    const file = path.join(folder, 'api.yaml')
    const dry = await portolan(['lint', 'api.yaml', '--fix', '--dry-run'], { cwd: folder })
    expect(dry.stderr).toMatch(/^would fix api\.yaml:\d+ .*tag-declared\n$/)
    expect(readFileSync(file, 'utf8')).toBe(text)
    const ran = await portolan(['lint', 'api.yaml', '--fix', '--json'], { cwd: folder })
    expect(ran.stderr).toMatch(/^fixed api\.yaml:\d+/)
    expect(readFileSync(file, 'utf8')).toContain('summary: Get a task # short')
    const { findings } = JSON.parse(ran.stdout) as { findings: { rule: string }[] }
    expect(findings.map(({ rule }) => rule)).not.toContain('tag-declared')
    const again = await portolan(['lint', 'api.yaml', '--fix'], { cwd: folder })
    expect(again.stderr).toBe('')
    remove()
  })

  test('is refused for what is no file', async () => {
    expect(await run(['lint', '-', '--fix'], { stdin: text })).toMatchObject({ code: 2 })
  })
})

describe('rules', () => {
  test('are listed, and each can be explained', async () => {
    const { stdout } = await run(['rules', '--json'])
    const rules = JSON.parse(stdout) as { id: string }[]
    expect(rules.length).toBeGreaterThan(30)
    const ran = await run(['explain', rules[0]?.id ?? ''])
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('## As it should be') })
  })
  test('of comparing say how grave a change is in each direction', async () => {
    expect((await run(['explain', 'enum-value-added'])).stdout).toMatch(
      /^# enum-value-added\n[\s\S]*send it.*\*\*safe\*\*\.\n[\s\S]*receive it.*\*\*breaking\*\*\. \w/,
    )
  })
  test('of validation can be explained too', async () => {
    expect(await run(['explain', 'path-parameter'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('level error'),
    })
  })
  test('that do not exist are said with those that are near', async () => {
    const ran = await run(['explain', 'operation-sumary'])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('operation-id') })
  })
})
