import { DatabaseSync } from 'node:sqlite'
import type { SearchRow } from '@portolan/description/documentation'
import { facets } from './facets.ts'
import { searchKinds } from './kinds.ts'
import { type SegmentRow, packRow, trimmed } from './segment-row.ts'
import { segmentFormat, segmentSchema, type SetIdentity } from './segment-format.ts'
import { joined, runsOf } from './words.ts'

export interface RowSet extends SetIdentity {
  rows: SearchRow[]
}

interface Placed {
  row: SegmentRow
  kind: number
  /** Words of the title: the fewer, the more a found one means. */
  length: number
  set: number
}

const rowsAtOnce = 400

/**
 * Writes a segment into a new file. Sets are numbered from 0 in their order. Between slices of a few
 * milliseconds it awaits `pause`, so that a process that does other things too goes on doing them.
 */
export async function buildSegment(
  file: string,
  rowSets: readonly RowSet[],
  pause: () => Promise<unknown> = async () => undefined,
): Promise<{ rows: number }> {
  const placed = rowSets.flatMap(({ rows }, set) =>
    rows.map((given): Placed => {
      const row = trimmed(given)
      return { row, kind: searchKinds.indexOf(row.kind), length: runsOf(row.title).length, set }
    }),
  )
  placed.sort(
    (a, b) =>
      a.kind - b.kind ||
      Number(a.row.deprecated ?? false) - Number(b.row.deprecated ?? false) ||
      a.length - b.length,
  )
  const db = new DatabaseSync(file)
  try {
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192')
    db.exec(`PRAGMA user_version = ${segmentFormat}`)
    db.exec(segmentSchema)
    // All of it is gathered in memory and written once, which leaves nothing to merge.
    for (const table of ['names', 'texts'])
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', 1000000000)`)
    db.exec('BEGIN')
    const addSet = db.prepare('INSERT INTO sets VALUES (?, ?)')
    for (const [id, { rows: _, ...identity }] of rowSets.entries())
      addSet.run(id, JSON.stringify(identity))
    const vocabulary = await addRows(db, placed, rowSets, pause)
    const owners = Uint16Array.from(placed, ({ set }) => set)
    db.prepare('INSERT INTO owners VALUES (?)').run(new Uint8Array(owners.buffer))
    await addVocabulary(db, vocabulary, pause)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
  return { rows: placed.length }
}

async function addRows(
  db: DatabaseSync,
  placed: Placed[],
  rowSets: readonly RowSet[],
  pause: () => Promise<unknown>,
): Promise<Map<string, number>> {
  const addRow = db.prepare('INSERT INTO rows VALUES (?, ?)')
  const addNames = db.prepare('INSERT INTO names (rowid, words) VALUES (?, ?)')
  const addTexts = db.prepare('INSERT INTO texts (rowid, words) VALUES (?, ?)')
  const lastOf = new Map<string, number>()
  const vocabulary = new Map<string, number>()
  for (const [index, { row, set }] of placed.entries()) {
    const id = index + 1
    addRow.run(id, packRow(row))
    const slug = row.kind === 'api' ? (rowSets[set]?.slug ?? '') : ''
    const called = [row.title, row.operationId, row.path, slug].filter((name) => name)
    const names = indexed(called.join(' '))
    for (const word of names)
      if (word < facets.first) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1)
    const asked = facetsOf(row, set)
    const exact = new Set(called.map((name) => facets.exactly(joined(name ?? ''))))
    addNames.run(id, [...names, ...exact, ...asked].join(' '))
    const texts = indexed(`${row.tags?.join(' ') ?? ''} ${row.text ?? ''}`)
    addTexts.run(id, [...names, ...texts, ...asked].join(' '))
    lastOf.set(row.kind, id)
    if (id % rowsAtOnce === 0) await pause()
  }
  const addKind = db.prepare('INSERT INTO kinds VALUES (?, ?)')
  for (const [kind, last] of lastOf) addKind.run(kind, last)
  return vocabulary
}

async function addVocabulary(
  db: DatabaseSync,
  vocabulary: Map<string, number>,
  pause: () => Promise<unknown>,
): Promise<void> {
  const add = db.prepare('INSERT INTO vocabulary VALUES (?, ?)')
  let added = 0
  for (const [word, rows] of [...vocabulary].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    add.run(word, rows)
    if (++added % (rowsAtOnce * 10) === 0) await pause()
  }
}

/** Under what a text is found: its words, and its identifiers as such. */
function indexed(text: string): Set<string> {
  const found = new Set<string>()
  for (const { whole, parts } of runsOf(text)) {
    found.add(parts.length > 0 ? facets.compound(whole.word) : whole.word)
    for (const { word } of parts) found.add(word)
  }
  return found
}

function facetsOf({ kind, method, tags = [] }: SegmentRow, set: number): string[] {
  return [
    facets.kind(searchKinds.indexOf(kind)),
    facets.set(set),
    ...(method ? [facets.method(joined(method))] : []),
    ...tags.map(joined).filter(Boolean).map(facets.tag),
  ]
}
