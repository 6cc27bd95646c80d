// What `npm run build|lint|types|format` do. They are reached through scripts/run.mjs, on the pinned Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from '../apps/local/src/data/lock.ts'
import { findViolations } from './import-rules.mjs'

const root = path.resolve(import.meta.dirname, '..')
const bin = (name) => path.join(root, 'node_modules', '.bin', name)

const tasks = { build, lint, types, format }
const [name, ...args] = process.argv.slice(2)
const task = tasks[name]
if (!task) {
  process.stderr.write(`There is no task "${name}". There are: ${Object.keys(tasks).join(', ')}.\n`)
  process.exit(2)
}
process.exit((await task()) ? 0 : 1)

/** Everything that is generated: types and validators, the workflow bundle, Lambda bundles, the portal. */
async function build() {
  // A start runs the API from its sources, so it does without the Lambda bundles.
  const neededToStart = ['@portolan/specs', '@portolan/worker...', '@portolan/portal...']
  const forStart = args.includes('--for-start')
  const filters = forStart ? neededToStart.map((filter) => `--filter=${filter}`) : []
  const lock = await takeBuildLock()
  const isBuilt = run(bin('turbo'), ['run', 'build', '--output-logs=new-only', ...filters])
  lock.release()
  return isBuilt
}

/** Two builds at once would empty each other's folders: a start and a test run, for instance. */
async function takeBuildLock() {
  const file = path.join(root, '.portolan', 'tools', 'build.lock')
  for (let attempt = 0; ; attempt += 1) {
    const lock = takeLock(file)
    if (lock) return lock
    if (attempt === 0)
      process.stdout.write('Another build of this clone is going on; waiting for it.\n')
    await sleep(200)
  }
}

function lint() {
  const fix = args.includes('--fix') ? ['--fix'] : []
  const isClean = run(bin('oxlint'), ['--type-aware', ...fix])
  // A rule that no longer bites would pass everything, so it is tried first.
  const ruleBites = run(process.execPath, ['--test', '--test-reporter=dot', 'scripts/*.test.mjs'])
  const violations = findViolations(root)
  for (const { file, line, message } of violations)
    process.stdout.write(`${file}:${line}: ${message}\n`)
  if (violations.length)
    process.stdout.write(`${violations.length} imports break the dependency rule.\n`)
  const isFormatted = run(bin('oxfmt'), ['--check', '.'])
  return isClean && ruleBites && isFormatted && violations.length === 0
}

function types() {
  const projects = ['.', 'apps/portal', 'tests/e2e'].filter((folder) =>
    existsSync(path.join(root, folder, 'tsconfig.json')),
  )
  return projects.map((project) => run(bin('tsc'), ['--noEmit', '-p', project])).every(Boolean)
}

function format() {
  return run(bin('oxfmt'), ['--write', '.'])
}

function run(command, args) {
  const runner = path.join(root, 'scripts', 'turbo-runner')
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.dirname(process.execPath), runner, process.env.PATH].join(path.delimiter),
      TURBO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  if (error) process.stderr.write(`${path.basename(command)} could not be run: ${error.message}\n`)
  return status === 0
}
