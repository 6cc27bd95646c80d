import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from '@portolan/description/bundle'
import { compare } from '@portolan/description/compare'
import { lint } from '@portolan/description/lint'
import { validate } from '@portolan/description/validate'
import { corpus, corpusFiles, githubDescription, readCorpus } from '../support/corpus.ts'
import { tasksApi } from '../support/descriptions.ts'
import { type Figure, percentile, timeEach } from './figures.ts'
import { costOf, middleOf } from './process.ts'
import { grownApi } from './grown-api.ts'

const part = 'description'
const runs = 3

const require = createRequire(import.meta.url)
const portolan = path.resolve(import.meta.dirname, '../../apps/cli/bin/portolan.mjs')
const bundler = path.resolve(import.meta.dirname, '../../apps/cli/build/bundle.ts')
const redocly = path.join(path.dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js')

/** What descriptions cost: whole processes where they are held against another tool, calls elsewhere. */
export async function measureDescriptions(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-bench-'))
  try {
    // What is measured is what is installed, and not its sources.
    execFileSync(process.execPath, [bundler])
    return [
      ...(await againstRedocly(folder)),
      ...(await comparingGithub(folder)),
      ...(await warm()),
      ...growth(),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function againstRedocly(folder: string): Promise<Figure[]> {
  const file = path.join(folder, 'github.json')
  writeFileSync(file, githubDescription())
  const ours = []
  const theirs = []
  // In turn, so that both meet the same machine.
  for (let run = 0; run < runs; run++) {
    ours.push(await costOf([portolan, 'lint', file, '--format', 'json']))
    theirs.push(await costOf([redocly, 'lint', file, '--format=json'], [0, 1]))
  }
  const [own, other] = [middleOf(ours), middleOf(theirs)]
  return [
    { part, what: "validate and lint GitHub's 13 MB", value: own.seconds, unit: 's' },
    { part, what: 'redocly lint of the same', value: other.seconds, unit: 's' },
    { part, what: 'time to that of redocly', value: own.seconds / other.seconds, unit: '×' },
    { part, what: "validate and lint GitHub's 13 MB, peak", value: own.peakMb, unit: 'MB' },
    { part, what: 'redocly lint of the same, peak', value: other.peakMb, unit: 'MB' },
    { part, what: 'memory to that of redocly', value: own.peakMb / other.peakMb, unit: '×' },
  ]
}

async function comparingGithub(folder: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, files } of githubPairs(folder)) {
    const costs = []
    for (let run = 0; run < runs; run++)
      costs.push(await costOf([portolan, 'compare', ...files, '--json', '--fail-on', 'never']))
    const { seconds, peakMb } = middleOf(costs)
    figures.push(
      { part, what: `compare ${name}`, value: seconds, unit: 's' },
      { part, what: `compare ${name}, peak`, value: peakMb, unit: 'MB' },
    )
  }
  return figures
}

/** Two versions that GitHub published, where they are at hand; and 13 MB with the same after changes. */
function githubPairs(folder: string): { name: string; files: string[] }[] {
  const description = JSON.parse(githubDescription().toString()) as { paths: object }
  const paths = Object.fromEntries(Object.entries(description.paths).slice(20))
  const files = ['github.json', 'github-next.json'].map((name) => path.join(folder, name))
  writeFileSync(files[1] ?? '', JSON.stringify({ ...description, paths }))
  const published = corpusFiles('history/github')
    .slice(-2)
    .map((file) => path.join(corpus ?? '', 'history/github', file))
  return [
    ...(published.length === 2
      ? [{ name: 'two published GitHub versions (3.4 and 4.0 MB)', files: published }]
      : []),
    { name: "GitHub's 13 MB with itself less 20 paths", files },
  ]
}

async function warm(): Promise<Figure[]> {
  const [name, bytes] = corpus
    ? ['petstore', readCorpus('real/petstore.openapi-3.0.yaml')]
    : ['tasks', Buffer.from(tasksApi())]
  const durations = await timeEach(100, async () => check(bytes))
  return [
    {
      part,
      what: `validate and lint ${name}, warm`,
      value: percentile(durations, 0.5),
      unit: 'ms',
    },
  ]
}

/** Processor time for 1, 2, 4 and 8 times the same size; where it grows linearly, the ratio stays 1. */
function growth(): Figure[] {
  const figures: Figure[] = []
  const works = { 'validate and lint': check, compare: compareWithNext }
  for (const [what, work] of Object.entries(works)) {
    let first = 0
    for (const times of [1, 2, 4, 8]) {
      const bytes = Buffer.from(JSON.stringify(grownApi(times)))
      const ms = percentile(
        processorTimes(9, () => work(bytes)),
        0.5,
      )
      first ||= ms
      const size = `${times} × ${Math.round(bytes.length / times / 1_000)} kB`
      figures.push({ part, what: `${what} ${size}, processor time`, value: ms, unit: 'ms' })
      if (times === 8)
        figures.push({
          part,
          what: `${what}, 8 × to 8 times 1 ×`,
          value: ms / (8 * first),
          unit: '×',
        })
    }
  }
  return figures
}

/** Milliseconds of each run, whatever else the machine does; the first runs are not counted. */
function processorTimes(runs: number, work: () => void): number[] {
  const times = []
  for (let run = -5; run < runs; run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    if (run >= 0) times.push((user + system) / 1_000)
  }
  return times
}

function read(bytes: Uint8Array) {
  const { bundle: made } = bundle(new Map([['', bytes]]))
  if (!made) throw new Error('The description of the bench cannot be read.')
  return made
}

function check(bytes: Uint8Array): void {
  const made = read(bytes)
  validate(made)
  lint(made)
}

function compareWithNext(bytes: Uint8Array): void {
  compare(read(bytes), read(bytes))
}
