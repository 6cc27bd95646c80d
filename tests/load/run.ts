import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { formatReport } from '@portolan/local/report'
import { type RunningInstance, startLocal } from '@portolan/local/start'
import { type Session, signIn } from '../support/client.ts'
import { startEmpty } from '../support/shared-instance.ts'
import { runBare } from './bare/run-bare.ts'
import { measureDescriptions } from './descriptions.ts'
import { measureDocs } from './docs/measure-docs.ts'
import { measureDocument } from './document.ts'
import { formatTables } from './docs/table.ts'
import { type Figure, formatFigures } from './figures.ts'
import { measureReads } from './reads.ts'
import { measureGithub, measureLatency, measureThroughput } from './registrations.ts'
import { measureSearch } from './search.ts'
import { measureBundles, measureMemory } from './sizes.ts'

const portBase = 14_600
/** Beyond the ports of the system. */
const docsPortOffset = 50

interface Running {
  instance: RunningInstance
  publisher: Session
}

interface Part {
  what: string
  /** Only where it is asked for: it takes long, and wants a browser. */
  isApart?: boolean
  measure: (running: Running) => Promise<Figure[]>
}

/** What needs no running system. */
const alone: Record<string, { what: string; measure: () => Promise<Figure[]> }> = {
  description: {
    what: 'descriptions by themselves: against redocly lint, compared, warm, and as they grow',
    measure: measureDescriptions,
  },
  document: {
    what: "documentation by itself: GitHub's 13 MB, the same after a change of one line, a small API",
    measure: measureDocument,
  },
}

const parts: Record<string, Part> = {
  latency: {
    what: 'a small registration, as a ratio to a bare workflow of three activities',
    measure: async ({ instance, publisher }) =>
      measureLatency(publisher, await runBare(instance.env)),
  },
  github: {
    what: "GitHub's 13 MB, uploaded, registered, documented",
    measure: ({ publisher }) => measureGithub(publisher),
  },
  throughput: {
    what: 'registrations a second at 1, 10 and 50 at once',
    measure: ({ publisher }) => measureThroughput(publisher),
  },
  reads: {
    what: 'a page of the catalog and an operation over HTTP',
    measure: ({ publisher }) => measureReads(publisher),
  },
  memory: {
    what: 'the peak of worker and API after all of the above',
    measure: async ({ instance }) => measureMemory(instance),
  },
  bundles: { what: 'the Lambda functions', measure: async () => measureBundles() },
  search: {
    what: 'a search over 100,000 operations, beside an index of one file; only when named',
    isApart: true,
    measure: ({ instance, publisher }) => measureSearch(instance, publisher, say),
  },
  docs: {
    what: 'the reference in a browser beside Redoc, Swagger UI and Scalar, and its server; only when named',
    isApart: true,
    measure: (running) =>
      measureDocs(running, {
        portBase: portBase + docsPortOffset,
        quick: values.quick ?? false,
        say,
      }),
  },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
  },
})
if (values.help) {
  const lines = Object.entries({ ...alone, ...parts }).map(
    ([name, { what }]) => `  ${name.padEnd(12)}${what}`,
  )
  process.stdout.write(
    `npm run bench                   everything, on a fresh system of its own; a few minutes
npm run bench -- PART …         only these parts, and the start-up times of the system if they need it:
${lines.join('\n')}
npm run bench -- docs --quick   with a third of the runs
npm run bench -- --json         the figures as JSON, progress on standard error
`,
  )
  process.exit(0)
}
const unknown = positionals.filter((name) => !(name in parts || name in alone))
if (unknown.length > 0) {
  const known = Object.keys({ ...alone, ...parts }).join(', ')
  process.stderr.write(`There is no part ${unknown.join(', ')}. There are: ${known}.\n`)
  process.exit(2)
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted.abort()
    void running?.stop().finally(() => process.exit(130))
  })

let running: RunningInstance | undefined
const options = {
  portBase,
  // One reader asks for what thousands would.
  readsPerMinute: 10_000_000,
  report: (report: Parameters<typeof formatReport>[0]) => say(formatReport(report)),
  signal: interrupted.signal,
}
const figures: Figure[] = []
const loadBefore = loadavg()[0]
const isChosen = (name: string): boolean =>
  positionals.length === 0 ? !parts[name]?.isApart : positionals.includes(name)
for (const [name, { measure }] of Object.entries(alone)) {
  if (!isChosen(name)) continue
  say(`── ${name}`)
  figures.push(...(await measure()))
}
if (Object.keys(parts).some(isChosen)) await measureSystem()

async function measureSystem(): Promise<void> {
  try {
    const data = await timeStart('first, without data', async () => {
      const { instance, folder } = await startEmpty('bench', options)
      running = instance
      return folder
    })
    await running?.stop()
    await timeStart('again, with its data', async () => {
      running = await startLocal({ ...options, data })
    })
    if (!running) throw new Error('The system did not start.')
    const publisher = await signIn({ ...running, ...running.urls }, 'publisher')
    for (const [name, { measure }] of Object.entries(parts)) {
      if (!isChosen(name)) continue
      say(`── ${name}`)
      figures.push(...(await measure({ instance: running, publisher })))
    }
  } finally {
    await running?.stop()
  }
}

async function timeStart<T>(what: string, start: () => Promise<T>): Promise<T> {
  const startedMs = performance.now()
  const started = await start()
  const value = (performance.now() - startedMs) / 1_000
  figures.push({ part: 'start', what, value, unit: 's' })
  return started
}

const machine = { processors: availableParallelism(), loadBefore, loadAfter: loadavg()[0] }
process.stdout.write(
  values.json
    ? `${JSON.stringify({ machine, figures }, null, 2)}\n`
    : `\n${formatAll(figures)}\n\n${machine.processors} processors, load ${loadBefore?.toFixed(1)} before and ${machine.loadAfter?.toFixed(1)} after\n`,
)

function formatAll(all: Figure[]): string {
  const tables = formatTables(all.filter(({ column }) => column !== undefined))
  const rest = formatFigures(all.filter(({ column }) => column === undefined))
  return tables ? `${tables}\n\n${rest}` : rest
}
