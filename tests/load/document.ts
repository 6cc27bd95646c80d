import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from '@portolan/description/bundle'
import { documentDescription } from '@portolan/description/document'
import { githubDescription } from '../support/corpus.ts'
import { tasksApi } from '../support/descriptions.ts'
import { type Figure, percentile, timeEach } from './figures.ts'
import { costOf } from './process.ts'

const part = 'document'
const runs = 3
const program = path.join(import.meta.dirname, 'document-process.ts')

interface Documented {
  wallMs: number
  cpuMs: number
  /** Bytes of each pack that was made, by hash. */
  sizes: Record<string, number>
  /** Of the manifest, which names every pack: the same where all bytes are. */
  manifest: string
  peakMb: number
}

/** As small as changes are: what they reach is what differs. */
const changes: [string, (description: Description) => void][] = [
  ['one summary', ({ paths }) => (paths['/app'].get.summary += '.')],
  [
    'a property of one schema',
    ({ components }) => (components.schemas.import.properties.vcs_url.description += '.'),
  ],
  [
    'a schema that hundreds of pages show',
    ({ components }) => (components.schemas['simple-user'].description += '.'),
  ],
  ['its version alone', ({ info }) => (info.version += '.1')],
]

/** What of GitHub's is changed. */
interface Description {
  info: { version: string }
  paths: { '/app': { get: { summary: string } } }
  components: {
    schemas: {
      import: { properties: { vcs_url: { description: string } } }
      'simple-user': { description: string }
    }
  }
}

/** What documentation costs: GitHub's, the same after a change of one line, and that of a small API. */
export async function measureDocument(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-bench-'))
  try {
    const github = githubDescription().toString()
    const left = path.join(folder, 'left.json')
    const whole: Documented[] = []
    for (let run = 0; run < runs; run++) whole.push(await documentAlone(folder, github, left))
    const [first] = whole
    if (!first) throw new Error('Nothing was measured.')
    const what = "GitHub's 13 MB documented"
    const cpuMs = middle(whole, (one) => one.cpuMs)
    const bytes = sum(Object.values(first.sizes))
    const figures: Figure[] = [
      { part, what, value: middle(whole, ({ wallMs }) => wallMs) / 1_000, unit: 's' },
      { part, what: `${what}, processor time`, value: cpuMs / 1_000, unit: 's' },
      { part, what: `${what}, peak`, value: middle(whole, ({ peakMb }) => peakMb), unit: 'MB' },
      {
        part,
        what: `${what}: ${Object.keys(first.sizes).length} packs`,
        value: bytes / 1_000_000,
        unit: 'MB',
      },
    ]
    for (const [changed, change] of changes) {
      const description = JSON.parse(github) as Description
      change(description)
      const text = JSON.stringify(description)
      const report = path.join(folder, 'report.json')
      const anew = await documentAlone(folder, text, report)
      const after = await documentAlone(folder, text, report, left)
      if (after.manifest !== anew.manifest)
        throw new Error(`Built on the version before, it is another (${changed}).`)
      figures.push(...figuresAfter(changed, first, after, anew))
    }
    return [...figures, await smallOne()]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a version costs that is built on the one before, beside the same made from nothing. */
function figuresAfter(
  changed: string,
  { sizes }: Documented,
  after: Documented,
  anew: Documented,
): Figure[] {
  const fresh = Object.entries(after.sizes).filter(([hash]) => !(hash in sizes))
  const bytes = sum(fresh.map(([, size]) => size))
  const what = `after a one-line change (${changed})`
  return [
    { part, what: `${what}: ${fresh.length} new packs`, value: bytes / 1_000_000, unit: 'MB' },
    {
      part,
      what: `${what}: new bytes to all bytes`,
      value: bytes / sum(Object.values(sizes)),
      unit: '×',
    },
    {
      part,
      what: `${what}: processor time to that of the whole`,
      value: after.cpuMs / anew.cpuMs,
      unit: '×',
    },
  ]
}

/** In a process of its own, which writes a report; `left` is that of a version before. */
async function documentAlone(
  folder: string,
  text: string,
  report: string,
  left?: string,
): Promise<Documented> {
  const file = path.join(folder, 'description.json')
  writeFileSync(file, text)
  const { peakMb } = await costOf([program, file, report, ...(left === undefined ? [] : [left])])
  return { ...(JSON.parse(readFileSync(report, 'utf8')) as Omit<Documented, 'peakMb'>), peakMb }
}

async function smallOne(): Promise<Figure> {
  const text = new TextEncoder().encode(tasksApi())
  const { bundle: made } = bundle(new Map([['tasks.yaml', text]]))
  if (!made) throw new Error('This is no description.')
  const durations = await timeEach(50, async () => documentDescription(made))
  return {
    part,
    what: 'a small description documented, warm',
    value: percentile(durations, 0.5),
    unit: 'ms',
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

const middle = (all: Documented[], of: (one: Documented) => number): number =>
  percentile(all.map(of), 0.5)
