import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RunningInstance } from '@portolan/local/start'
import { createSearchRunner } from '@portolan/orchestration/search-runner'
import { createTemporalClient, temporalConfigFrom } from '@portolan/orchestration/temporal'
import { planCompaction } from '@portolan/search/plan-compaction'
import { search as searchSegments } from '@portolan/search/search'
import type { LiveSegment } from '@portolan/search/scope'
import { openSegment } from '@portolan/search/segment'
import { type SearchSnapshot, setsOf } from '@portolan/search/snapshot'
import type { Connection } from '@portolan/store/connection'
import { createOrganizations } from '@portolan/store/organizations/organizations'
import { createSearchFiles } from '@portolan/store/search/search-files'
import { createSearchPointers } from '@portolan/store/search/search-pointers'
import type { Registration, Session } from '../support/client.ts'
import { githubDescription } from '../support/corpus.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { openStore } from '../support/open-store.ts'
import { follow, register } from '../support/register.ts'
import { search, searchUntil } from '../support/search.ts'
import { type Figure, percentile } from './figures.ts'
import { buildBaseline } from './search-baseline.ts'
import { mixed, queries } from './search-queries.ts'
import { seedApis } from './search-seed.ts'

const apis = 1_000
const operations = 100
const asked = 600

interface Published {
  times: number
  /** A description in which a word of its own stands. */
  describe: (word: string) => string
  typed: (word: string) => string
}

/** What is published until it is found. */
const published: Record<string, Published> = {
  'a small API': {
    times: 9,
    describe: (word) => tasksApi({ title: `About ${word}` }),
    typed: (word) => `kind:api ${word}`,
  },
  "GitHub's 13 MB": {
    times: 3,
    describe: githubApi,
    typed: (word) => `kind:operation ${word}`,
  },
}

function githubApi(word: string): string {
  const description = JSON.parse(githubDescription().toString()) as {
    paths: { '/app': { get: { summary: string } } }
  }
  description.paths['/app'].get.summary = word
  return JSON.stringify(description)
}

/** A search over 100,000 operations in 1,000 APIs: built by the workflow, asked over HTTP and in process. */
export async function measureSearch(
  { env }: RunningInstance,
  publisher: Session,
  say: (line: string) => void,
): Promise<Figure[]> {
  const store = openStore(env)
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-bench-'))
  try {
    const figures: Figure[] = []
    const note: Note = (what, value, unit) => {
      figures.push({ part: 'search', what, value, unit })
      say(`${what}: ${value.toFixed(1)} ${unit}`)
    }

    const snapshot = await build(store, env, publisher, note, say)
    say('asking over HTTP')
    const overHttp = async (connections: number) => {
      const floor = await askAtOnce(connections, () => askForOne(publisher, snapshot))
      noteSpread(note, `one API's row over HTTP, ${connections} at once`, floor)
      const durations = await askAtOnce(connections, (typed) => askOverHttp(publisher, typed))
      noteSpread(note, `over HTTP, ${connections} at once`, durations)
      const share = percentile(durations, 0.95) / percentile(floor, 0.95)
      note(`over HTTP, ${connections} at once, p95 as a share of one row's`, share, '×')
    }
    await overHttp(1)
    await overHttp(8)
    say('publishing')
    for (const [which, each] of Object.entries(published)) {
      const found = await publishAndFind(publisher, each)
      note(`from publishing to found, ${which}, median`, percentile(found, 0.5), 'ms')
      note(`from publishing to found, ${which}, slowest`, Math.max(...found), 'ms')
    }
    // It keeps this process busy, and connections that are left open meanwhile are closed.
    await compare(store, snapshot, folder, note, say)
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
    store.close()
  }
}

type Note = (what: string, value: number, unit: Figure['unit']) => void

function noteSpread(note: Note, what: string, durations: number[]): void {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const)
    note(`${what}, ${name}`, percentile(durations, share), 'ms')
}

/** Has the workflow index what was seeded, and merge it. */
async function build(
  store: Connection,
  env: Record<string, string>,
  { organization }: Session,
  note: Note,
  say: (line: string) => void,
): Promise<SearchSnapshot> {
  const { orgId } = (await createOrganizations(store).findBySlug(organization))!
  say(`putting ${apis} APIs into the store`)
  const slugs = await seedApis(store, orgId, apis, operations)
  const client = createTemporalClient(temporalConfigFrom(env), store.masterKey)
  const runner = createSearchRunner(client)
  const files = createSearchFiles(store)
  const pointers = createSearchPointers(store)
  say('indexing')
  const startedMs = performance.now()
  for (const slug of slugs) await runner.indexApi({ orgId, orgSlug: organization, slug })
  let foundMs: number | undefined
  for (;;) {
    const pointer = await pointers.get(orgId)
    const snapshot = pointer && (await files.getJson<SearchSnapshot>(pointer.snapshotKey))
    const elapsedMs = performance.now() - startedMs
    if (elapsedMs > 600_000) throw new Error('The search was not built in ten minutes')
    if (!snapshot || setsOf(snapshot).length < apis) continue
    foundMs ??= elapsedMs
    if (planCompaction(snapshot.segments).length > 0) continue
    await client.connection.close()
    const { segments } = snapshot
    note('all is found after', foundMs / 1_000, 's')
    note('and merged after', elapsedMs / 1_000, 's')
    note('index', segments.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000, 'MB')
    const rows = setsOf(snapshot).reduce((sum, set) => sum + set.rows, 0)
    say(`${rows} rows in ${segments.length} files`)
    return snapshot
  }
}

async function askOverHttp(publisher: Session, typed: string): Promise<void> {
  const { status } = await search(publisher, typed)
  if (status !== 200) throw new Error(`"${typed}" answered ${status}`)
}

/** What any operation of the API takes: to identify, limit, authorize and read a row. */
async function askForOne(publisher: Session, snapshot: SearchSnapshot): Promise<void> {
  const [{ slug } = { slug: '' }] = setsOf(snapshot)
  const path = `/orgs/${publisher.organization}/apis/${slug}`
  const { status } = await publisher.request('GET', path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
}

/** Milliseconds of each question, asked by so many at once; the first ones of each are not counted. */
async function askAtOnce(
  connections: number,
  ask: (typed: string) => Promise<void>,
): Promise<number[]> {
  const typed = mixed(asked)
  for (const each of typed.slice(0, 50)) await ask(each)
  const durations: number[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < typed.length; at = next++) {
      const startedMs = performance.now()
      await ask(typed[at]!)
      durations.push(performance.now() - startedMs)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return durations
}

/** The same questions in this process, beside an index as one writes it first. */
async function compare(
  store: Connection,
  { segments }: SearchSnapshot,
  folder: string,
  note: Note,
  say: (line: string) => void,
): Promise<void> {
  const files = createSearchFiles(store)
  const live: LiveSegment[] = []
  for (const [index, { key, sets }] of segments.entries()) {
    const file = path.join(folder, `${index}`)
    await files.download(key, file)
    live.push({ segment: openSegment(file), sets: new Map(sets.map((set) => [set.id, set])) })
  }
  say('building an index of one file')
  const baseline = buildBaseline(path.join(folder, 'baseline'), apis, operations)
  note('one file ranked by BM25, built in', baseline.buildMs / 1_000, 's')
  note('one file ranked by BM25, index', baseline.bytes / 1_000_000, 'MB')
  say('asking in process')
  for (const [kind, ofKind] of Object.entries({ ...queries, all: mixed(asked) })) {
    const ours: number[] = []
    const theirs: number[] = []
    const repeated = kind === 'all' ? ofKind : Array.from({ length: 9 }, () => ofKind).flat()
    for (const typed of repeated) {
      ours.push(time(() => searchSegments(live, { typed, offset: 0, limit: 20 })))
      theirs.push(time(() => baseline.search(typed)))
    }
    noteSpread(note, `in process, ${kind}`, ours)
    note(`in process, ${kind}, p95 of one file by BM25`, percentile(theirs, 0.95), 'ms')
    note(
      `in process, ${kind}, p95 as a share of that`,
      percentile(ours, 0.95) / percentile(theirs, 0.95),
      '×',
    )
  }
  for (const { segment } of live) segment.close()
  baseline.close()
}

function time(work: () => unknown): number {
  const startedMs = performance.now()
  work()
  return performance.now() - startedMs
}

/** Milliseconds from the moment of each publication until a search finds what it brought. */
async function publishAndFind(
  publisher: Session,
  { times, describe, typed }: Published,
): Promise<number[]> {
  const durations: number[] = []
  for (let time = 0; time < times; time++) {
    const slug = freshSlug('found')
    const word = slug.replaceAll(/[^a-z0-9]/g, '')
    const { body } = await register(publisher, describe(word), { api: slug, wait: 0 })
    const { version } = await follow(publisher, body.id, isThere)
    await searchUntil(publisher, typed(word), ({ items, correctedTo }) => {
      return items.length > 0 && correctedTo === undefined
    })
    const foundAt = Date.now()
    const { body: row } = await publisher.request<{ publishedAt: string }>(
      'GET',
      `/orgs/${publisher.organization}/apis/${slug}/versions/${version}`,
    )
    durations.push(foundAt - Date.parse(row.publishedAt))
  }
  return durations
}

const isThere = ({ status, endedAt }: Registration): boolean =>
  status === 'published' || endedAt !== undefined
