import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { folderWith, portolan, root } from './portolan.ts'
import { manyFiles, tasks, undeclared } from './samples.ts'

const { folder, remove } = folderWith({
  'package.json': '{"private": true}',
  'tasks.yaml': tasks,
  'undeclared.yaml': undeclared,
  ...manyFiles,
})
afterAll(remove)

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    timeout: 60_000,
  })

/** Packs a folder, and installs the tarball where no workspace is around. */
function packAndInstall(packed: string, into: string, ...flags: string[]): string[] {
  mkdirSync(into, { recursive: true })
  writeFileSync(path.join(into, 'package.json'), '{"private": true, "type": "module"}')
  const [{ filename, files }] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', into], packed),
  ) as [{ filename: string; files: { path: string }[] }]
  npm(['install', path.join(into, filename), ...flags], into)
  return files.map((file) => file.path)
}

describe('the command, packed', () => {
  const into = path.join(folder, 'command')
  const installed = path.join(into, 'node_modules/.bin/portolan')
  let files: string[] = []
  beforeAll(() => {
    files = packAndInstall(path.join(root, 'apps/cli'), into, '--offline')
  }, 120_000)

  test('holds its bundles and schemas, and needs no other package', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'bin/portolan.mjs',
        'dist/main.mjs',
        'dist/sandbox-worker.mjs',
        'schemas/comparison.schema.json',
        'README.md',
      ]),
    )
    expect(files.filter((file) => file.startsWith('src/'))).toEqual([])
    expect(readdirSync(path.join(into, 'node_modules/@portolan'))).toEqual(['cli'])
  })

  test('does what it does in a clone', async () => {
    const run = (...args: string[]) => portolan(args, { cwd: folder, command: [installed] })
    expect(await run('validate', 'tasks.yaml')).toMatchObject({ code: 0 })
    expect(await run('validate', 'undeclared.yaml', '--json')).toMatchObject({ code: 1 })
    expect(await run('lint', 'api/openapi.yaml', '--format', 'sarif')).toMatchObject({ code: 0 })
    expect(await run('bundle', 'api/openapi.yaml')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Owner:'),
    })
    expect(await run('--version')).toMatchObject({ code: 0 })
  })
})

describe('the library, packed', () => {
  const into = path.join(folder, 'library')
  beforeAll(() => {
    execFileSync(process.execPath, [path.join(root, 'packages/description/build/build.ts')])
    packAndInstall(path.join(root, 'packages/description/dist'), into, '--prefer-offline')
  }, 120_000)

  test('is imported and used by plain JavaScript', () => {
    const script = `
      import { collectFiles } from '@portolan/description/files/collect'
      import { createSandbox } from '@portolan/description/sandbox'
      import { bundle } from '@portolan/description/bundle'
      import { validate } from '@portolan/description/validate'
      import { readFile } from 'node:fs/promises'

      const read = async (name) => new Uint8Array(await readFile(new URL(name, 'file://${folder}/')))
      const { files } = await collectFiles('api/openapi.yaml', read)
      const direct = validate(bundle(files, { entry: 'api/openapi.yaml' }).bundle)
      const sandbox = createSandbox()
      const given = { files: Object.fromEntries(files), entry: 'api/openapi.yaml' }
      const { valid, lint } = await sandbox.run('check', { given })
      await sandbox.close()
      console.log(JSON.stringify({ files: [...files.keys()], direct, valid, score: lint.score }))
    `
    writeFileSync(path.join(into, 'use.js'), script)
    const written = execFileSync(process.execPath, ['use.js'], { cwd: into, encoding: 'utf8' })
    expect(JSON.parse(written)).toEqual({
      files: ['api/openapi.yaml', 'shared/Task.yaml', 'shared/Owner.json'],
      direct: [],
      valid: true,
      score: expect.any(Number),
    })
  })

  test('has types that hold in strict TypeScript', () => {
    const source = `
      import { createSandbox, type Checked } from '@portolan/description/sandbox'
      import { parse } from '@portolan/description/parse'
      import { lint } from '@portolan/description/lint'
      const sandbox = createSandbox({ workers: 2 })
      export const checked: Promise<Checked> = sandbox.run('check', { given: { files: {} } })
      export const { findings } = parse(new Uint8Array(), { file: 'a.yaml' })
      // @ts-expect-error -- a task that does not exist
      void sandbox.run('chekc', {})
      // @ts-expect-error -- the types of a description are not any
      lint(1)
    `
    writeFileSync(path.join(into, 'use.ts'), source)
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024']
    const types = ['--types', 'node', '--typeRoots', path.join(root, 'node_modules/@types')]
    const compile = () =>
      execFileSync(
        process.execPath,
        [path.join(root, 'node_modules/typescript/bin/tsc'), ...options, ...types, 'use.ts'],
        { cwd: into, encoding: 'utf8', stdio: 'pipe' },
      )
    expect(compile).not.toThrow()
  })
})
