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
  /** Bytes of each pack, by hash. */
  sizes: Record<string, number>
  peakMb: number
}

/** What documentation costs: GitHub's, the same after a change of one line, and that of a small API. */
export async function measureDocument(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-bench-'))
  try {
    const github = githubDescription().toString()
    const whole: Documented[] = []
    for (let run = 0; run < runs; run++) whole.push(await documentAlone(folder, github))
    const [first] = whole
    const summary = '"summary": "Get the authenticated app"'
    if (!first || !github.includes(summary)) throw new Error('GitHub has another description now.')
    const changed = await documentAlone(
      folder,
      github.replace(summary, `${summary.slice(0, -1)}."`),
    )
    const fresh = Object.entries(changed.sizes).filter(([hash]) => !(hash in first.sizes))
    const bytes = sum(Object.values(first.sizes))
    const what = "GitHub's 13 MB documented"
    return [
      { part, what, value: middle(whole, ({ wallMs }) => wallMs) / 1_000, unit: 's' },
      {
        part,
        what: `${what}, processor time`,
        value: middle(whole, ({ cpuMs }) => cpuMs) / 1_000,
        unit: 's',
      },
      { part, what: `${what}, peak`, value: middle(whole, ({ peakMb }) => peakMb), unit: 'MB' },
      {
        part,
        what: `${what}: ${Object.keys(first.sizes).length} packs`,
        value: bytes / 1_000_000,
        unit: 'MB',
      },
      {
        part,
        what: `after a change of one line: ${fresh.length} new packs`,
        value: sum(fresh.map(([, size]) => size)) / 1_000_000,
        unit: 'MB',
      },
      {
        part,
        what: 'new bytes to all bytes',
        value: sum(fresh.map(([, size]) => size)) / bytes,
        unit: '×',
      },
      await smallOne(),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function documentAlone(folder: string, text: string): Promise<Documented> {
  const file = path.join(folder, 'description.json')
  const report = path.join(folder, 'report.json')
  writeFileSync(file, text)
  const { peakMb } = await costOf([program, file, report])
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
