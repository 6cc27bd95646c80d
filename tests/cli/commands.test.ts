import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { folderWith, inClone, portolan, type RunOptions } from './portolan.ts'
import { manyFiles, tasks, undeclared } from './samples.ts'

const { folder, remove } = folderWith({
  'tasks.yaml': tasks,
  'tasks.json': '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}',
  'undeclared.yaml': undeclared,
  'ruleset.yaml': 'extends: recommended\nrules:\n  contact: error\n',
  'expired-ruleset.yaml':
    'extends: recommended\nexceptions:\n  - { rule: contact, pointer: "**", reason: old, expires: 2026-01-01 }\n',
  'faulty-ruleset.yaml': 'extends: recommended\nrules:\n  contakt: error\n',
  ...manyFiles,
})
afterAll(remove)

const run = (args: string[], options: RunOptions = {}) =>
  portolan(args, { cwd: folder, ...options })

describe('exit codes', () => {
  const cases: { what: string; args: string[]; code: number; says?: RegExp }[] = [
    {
      what: 'a valid description',
      args: ['validate', 'tasks.yaml'],
      code: 0,
      says: /✔ tasks\.yaml: valid/,
    },
    {
      what: 'an invalid one',
      args: ['validate', 'undeclared.yaml'],
      code: 1,
      says: /9:\d+ +error/,
    },
    {
      what: 'an invalid one that must not fail',
      args: ['validate', 'undeclared.yaml', '--fail-on', 'never'],
      code: 0,
    },
    { what: 'hints alone', args: ['lint', 'tasks.yaml'], code: 0 },
    { what: 'hints that shall fail', args: ['lint', 'tasks.yaml', '--fail-on', 'info'], code: 1 },
    {
      what: 'a ruleset that is stricter',
      args: ['lint', 'tasks.yaml', '--ruleset', 'ruleset.yaml'],
      code: 1,
      says: /error +Nobody is named/,
    },
    {
      what: 'a ruleset with a fault',
      args: ['lint', 'tasks.yaml', '--ruleset', 'faulty-ruleset.yaml'],
      code: 2,
      says: /faulty-ruleset\.yaml:3:3.*contact/,
    },
    {
      what: 'a ruleset whose exception has expired',
      args: ['lint', 'tasks.yaml', '--ruleset', './expired-ruleset.yaml'],
      code: 0,
      says: /^\.\/expired-ruleset\.yaml\n +3:5 +warning /m,
    },
    {
      what: 'a ruleset that is missing',
      args: ['lint', 'tasks.yaml', '--ruleset', 'no.yaml'],
      code: 2,
      says: /no\.yaml.*no such file/,
    },
    {
      what: 'a score of what is invalid',
      args: ['score', 'undeclared.yaml'],
      code: 1,
      says: /not valid/,
    },
    {
      what: 'a file that is missing',
      args: ['validate', 'no.yaml'],
      code: 2,
      says: /no\.yaml cannot be read: there is no such file/,
    },
    { what: 'a folder', args: ['validate', 'api'], code: 2, says: /it is a folder/ },
    { what: 'no file', args: ['validate'], code: 2, says: /missing required argument/ },
    {
      what: 'an unknown option',
      args: ['lint', 'tasks.yaml', '--frmat', 'json'],
      code: 2,
      says: /--format/,
    },
    {
      what: 'an unknown format',
      args: ['lint', 'tasks.yaml', '--format', 'pdf'],
      code: 2,
      says: /sarif/,
    },
    { what: 'an unknown command', args: ['lnt'], code: 2, says: /lint/ },
    { what: 'standard input twice', args: ['lint', '-', '-'], code: 2, says: /once/ },
    {
      what: 'an output that cannot be written',
      args: ['lint', 'tasks.yaml', '-o', 'tasks.yaml/x'],
      code: 2,
      says: /cannot be written/,
    },
    {
      what: 'no version to withdraw',
      args: ['withdraw', 'tasks', '--reason', 'a test'],
      code: 2,
      says: /payments@1\.2\.0/,
    },
    { what: 'no reason', args: ['withdraw', 'tasks@1.0.0'], code: 2, says: /--reason/ },
    { what: 'an unknown order', args: ['apis', '--sort', 'color'], code: 2, says: /-updated/ },
    { what: 'nobody signed in', args: ['status'], code: 2, says: /portolan login/ },
    {
      what: 'a portal that is away',
      args: ['login', '--url', 'http://127.0.0.1:9', '--email', 'a@b.example'],
      code: 2,
      says: /does not answer/,
    },
    { what: 'no command', args: [], code: 2, says: /Usage: portolan/ },
    { what: 'help', args: ['--help'], code: 0, says: /Exit code: 0/ },
    { what: 'the version', args: ['--version'], code: 0, says: /^\d+\.\d+\.\d+\n/ },
  ]
  test.concurrent.each(cases)('$what: $code', async ({ args, code, says }) => {
    const ran = await run(args)
    expect(ran).toMatchObject({ code })
    if (says) expect(`${ran.stdout}${ran.stderr}`).toMatch(says)
    expect(ran.stderr).not.toMatch(/^\s+at /m)
  })

  test('a reader that stops early is no failure', async () => {
    const command: [string, ...string[]] = [
      '/bin/sh',
      '-c',
      '"$0" lint tasks.yaml --json | head -1',
    ]
    const ran = await run([], { command: [...command, inClone] })
    expect(ran).toEqual({ code: 0, stdout: '{\n', stderr: '' })
  })
})

describe('what is quiet', () => {
  test('says nothing where all is well', async () => {
    expect(await run(['lint', 'tasks.yaml', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })
  test('says what fails', async () => {
    const { stdout } = await run(['lint', 'tasks.yaml', '-q', '--ruleset', 'ruleset.yaml'])
    expect(stdout.match(/ (error|warning|info) /g)).toEqual([' error '])
  })
})

describe('colors', () => {
  test('come where they are forced, and go where they are refused', async () => {
    const forced = await run(['validate', 'tasks.yaml'], { env: { FORCE_COLOR: '1' } })
    expect(forced.stdout).toContain('\u001b[32m')
    const refused = await run(['validate', 'tasks.yaml', '--no-color'], {
      env: { FORCE_COLOR: '1' },
    })
    expect(refused.stdout).not.toContain('\u001b')
  })
})

describe('a pipe', () => {
  test('is read like a file', async () => {
    const ran = await portolan(['-c', '"$0" validate <(cat tasks.yaml)', inClone], {
      command: ['bash'],
      cwd: folder,
    })
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('valid') })
  })
})

describe('standard input', () => {
  test('is read as YAML or JSON, whatever it is', async () => {
    expect(await run(['validate', '-'], { stdin: tasks })).toMatchObject({ code: 0 })
    const json = await run(['validate', '-', '--json'], {
      stdin: '{"openapi": "3.1.0", "paths": {}}',
    })
    expect(JSON.parse(json.stdout)).toMatchObject({
      file: '-',
      valid: false,
      findings: [{ file: '-' }],
    })
  })
})

describe('many files', () => {
  test('are validated with their own places', async () => {
    const entry = 'api/openapi.yaml'
    expect(await run(['validate', entry])).toMatchObject({ code: 0 })
    const faulty = folderWith({ ...manyFiles, 'shared/Owner.json': '{"type": "objct"}' })
    const ran = await portolan(['validate', entry, '--json'], { cwd: faulty.folder })
    faulty.remove()
    expect(JSON.parse(ran.stdout)).toMatchObject({
      valid: false,
      findings: [{ file: 'shared/Owner.json', pointer: '/type', line: 1 }],
    })
  })

  test('are bundled into one, in the form that the output asks for', async () => {
    const ran = await run(['bundle', 'api/openapi.yaml', '-o', 'bundled.json'])
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    const bundled = JSON.parse(readFileSync(path.join(folder, 'bundled.json'), 'utf8')) as {
      components: { schemas: Record<string, unknown> }
    }
    expect(Object.keys(bundled.components.schemas)).toEqual(['Task', 'Task-2', 'Owner'])
    expect(await run(['validate', 'bundled.json'])).toMatchObject({ code: 0 })
    const yaml = await run(['bundle', 'bundled.json', '--format', 'yaml'])
    expect(yaml.stdout).toMatch(/^openapi: 3\.1\.0\n/)
  })

  test('stay below the folder of an entry outside of the working directory', async () => {
    const ran = await run(['validate', path.join(folder, 'api/openapi.yaml')], { cwd: '/' })
    expect(ran).toMatchObject({ code: 0 })
    const elsewhere = await run(['validate', path.join(folder, 'api/openapi.yaml')], {
      cwd: path.join(folder, 'shared'),
    })
    expect(elsewhere).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('outside of the folder'),
    })
  })

  test('that are not bundled say why, and nothing is written', async () => {
    const broken = folderWith({ 'api.yaml': tasks.replace('#/components/schemas/Task', 'no.yaml') })
    const ran = await portolan(['bundle', 'api.yaml', '-o', 'out.yaml'], { cwd: broken.folder })
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/no\.yaml cannot be read/) })
    expect(existsSync(path.join(broken.folder, 'out.yaml'))).toBe(false)
    broken.remove()
  })
})

describe('an address', () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const name = decodeURIComponent((request.url ?? '').slice(1).split('?')[0] ?? '')
    const text = Object.hasOwn(manyFiles, name) ? manyFiles[name] : undefined
    if (name === 'api/escape.yaml')
      response.end(tasks.replace('#/components/schemas/Task', '../shared/Task.yaml#/Task'))
    else if (name === 'openapi.yaml')
      response.end(tasks.replace('#/components/schemas/Task', 'shared/Task.yaml#/Task'))
    else if (text === undefined) response.writeHead(404).end()
    else response.end(text)
  })
  const listening = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
  afterAll(() => new Promise((done) => server.close(done)))

  test('is read with the files below it', async () => {
    const origin = await listening
    const ran = await run(['lint', `${origin}/openapi.yaml?token=x`, '--json'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(asked).toEqual(['/openapi.yaml?token=x', '/shared/Task.yaml', '/shared/Owner.json'])
  })

  test('is not left for what is above it', async () => {
    const origin = await listening
    const ran = await run(['validate', `${origin}/api/escape.yaml`, '--json'])
    expect(ran).toMatchObject({ code: 1 })
    expect(JSON.parse(ran.stdout)).toMatchObject({
      findings: [{ rule: 'external-reference', file: `${origin}/api/escape.yaml` }],
    })
  })

  test('that is not there is said', async () => {
    const origin = await listening
    const ran = await run(['validate', `${origin}/no.yaml`])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('answered 404') })
  })
})

describe('help and completion', () => {
  test('every command has help with examples', async () => {
    const { stdout } = await run(['--help'])
    const names = [...stdout.matchAll(/^ {2}([a-z]+) .*[a-z]/gm)].map(([, name]) => name ?? '')
    const commands = names.filter((name) => name !== 'help')
    expect(commands).toEqual(
      expect.arrayContaining(['validate', 'lint', 'bundle', 'score', 'register']),
    )
    for (const name of commands) {
      const help = await run([name, '--help'])
      expect(help).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/Examples:\n {2}\S.*portolan|Examples:\n {2}portolan/),
      })
    }
  })

  test('bash completes commands, options and choices', async () => {
    const { stdout } = await run(['completion', 'bash'])
    const complete = (...words: string[]) =>
      portolan(
        [
          '-c',
          `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _portolan; echo "\${COMPREPLY[@]}"`,
        ],
        {
          command: ['bash'],
          cwd: folder,
        },
      )
    expect((await complete('portolan', 'val')).stdout).toBe('validate\n')
    expect((await complete('portolan', 'lint', '--rul')).stdout).toBe('--ruleset\n')
    expect((await complete('portolan', 'lint', '--format', 'sa')).stdout).toBe('sarif\n')
    expect(
      (await complete('portolan', 'lint', 'task')).stdout.trim().split(' ').toSorted(),
    ).toEqual(['tasks.json', 'tasks.yaml'])
  })

  test('zsh and fish get theirs', async () => {
    expect((await run(['completion', 'zsh'])).stdout).toMatch(/^#compdef portolan\n/)
    expect((await run(['completion', 'fish'])).stdout).toContain('-a validate')
    expect(await run(['completion', 'tcsh'])).toMatchObject({ code: 2 })
  })
})
