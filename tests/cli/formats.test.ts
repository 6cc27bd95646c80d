import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Log } from 'sarif'
import { folderWith, portolan, root, type Ran } from './portolan.ts'
import { tasks, tasksWithoutDelete, undeclared } from './samples.ts'
import { isWellFormed } from './well-formed.ts'

const { folder, remove } = folderWith({
  'tasks.yaml': tasks,
  'next.yaml': tasksWithoutDelete,
  'broken, really.yaml': undeclared,
})
afterAll(remove)

const run = (...args: string[]): Promise<Ran> => portolan(args, { cwd: folder })

/** Judges an answer by its schema in the repository. */
function judge(schema: string, answer: string): unknown {
  const file = path.join(root, `apps/cli/schemas/${schema}.schema.json`)
  const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  )
  const value: unknown = JSON.parse(answer)
  expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null })
  return value
}

const commands: { name: string; args: string[]; schema: string; code: number }[] = [
  { name: 'validate', args: ['validate', 'broken, really.yaml'], schema: 'findings', code: 1 },
  { name: 'lint', args: ['lint', 'tasks.yaml'], schema: 'findings', code: 0 },
  {
    name: 'compare',
    args: ['compare', 'tasks.yaml', 'next.yaml'],
    schema: 'comparison',
    code: 1,
  },
  { name: 'score', args: ['score', 'tasks.yaml'], schema: 'score', code: 0 },
]

describe.each(commands)('$name writes', ({ args, schema, code }) => {
  const inFormat: Record<string, Ran> = {}
  beforeAll(async () => {
    const formats = ['text', 'json', 'markdown', 'html', 'github', 'sarif', 'junit']
    const ran = await Promise.all(formats.map((format) => run(...args, '--format', format)))
    for (const [index, format] of formats.entries()) inFormat[format] = ran[index]!
  })
  const written = (format: string): string => inFormat[format]?.stdout ?? ''

  test('every format with the same exit code, and nothing on standard error', () => {
    for (const [format, ran] of Object.entries(inFormat))
      expect({ format, ...ran }).toMatchObject({
        format,
        code,
        stderr: '',
        stdout: expect.stringMatching(/\n$/),
      })
  })

  test('text without colors, as it is no terminal', () => {
    expect(written('text')).not.toContain('\u001b')
  })

  test('JSON as the schema says', async () => {
    judge(schema, written('json'))
    expect((await run(...args, '--json')).stdout).toBe(written('json'))
  })

  test('HTML and JUnit that are well-formed', () => {
    expect(isWellFormed(written('junit'))).toBe(true)
    const [, body] = /<body[^>]*>([\s\S]*)<\/body>/.exec(written('html')) ?? []
    expect(isWellFormed(`<body>${body}</body>`)).toBe(true)
  })

  test('SARIF with a place for every result', () => {
    const { version, runs } = JSON.parse(written('sarif')) as Log
    expect(version).toBe('2.1.0')
    const [{ tool, results = [] } = { tool: { driver: { name: '' } } }] = runs
    expect(results.length).toBeGreaterThan(0)
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId)
      expect(locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0)
      expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^\S+\.yaml$/)
    }
  })

  test('annotations that GitHub reads, one a line', () => {
    for (const line of written('github').trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) file=[^:]+,line=\d+,col=\d+,title=[^:]+::.+$/)
  })
})

test('an annotation names its file though the name has a comma', async () => {
  const { stdout } = await run('validate', 'broken, really.yaml', '--format', 'github')
  expect(stdout).toMatch(
    /^::error file=broken%2C really\.yaml,line=9,col=\d+,title=path-parameter::/,
  )
})

test('several files are a list in JSON, and the worst of them decides', async () => {
  const { code, stdout } = await run('validate', 'tasks.yaml', 'broken, really.yaml', '--json')
  expect(code).toBe(1)
  expect(judge('findings', stdout)).toMatchObject([
    { file: 'tasks.yaml', valid: true, findings: [] },
    { file: 'broken, really.yaml', valid: false, score: null, findings: [{ line: 9 }] },
  ])
})

test('a report goes to a file where that is wanted', async () => {
  const { code, stdout } = await run('lint', 'tasks.yaml', '--json', '-o', 'out/report.json')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  judge('findings', readFileSync(path.join(folder, 'out/report.json'), 'utf8'))
})
