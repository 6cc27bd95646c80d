import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { searchKinds } from './kinds.ts'
import { type SegmentRow, unpackRow } from './segment-row.ts'
import { segmentFormat } from './segment-format.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export type SegmentTable = 'names' | 'texts'

/** A file of rows, open for reading; it never changes. */
export interface Segment {
  /** The number of rows. */
  size: number
  /** The set to which a row belongs. */
  ownerOf: (row: number) => number
  /** The place of a row's kind in `searchKinds`. */
  kindOf: (row: number) => number
  /** The rows that match an expression of FTS5, the best first, as long as `take` wants more. */
  match: (table: SegmentTable, expression: string, take: (row: number) => boolean) => void
  read: (row: number) => SegmentRow
  vocabulary: () => Vocabulary
  close: () => void
}

const mappedBytes = 256 * 1024 * 1024

/** @throws {Error} where the file is no segment, or one of another format */
export function openSegment(file: string): Segment {
  // Nobody writes it: no lock is needed, and no journal looked for.
  const address = pathToFileURL(file)
  address.searchParams.set('immutable', '1')
  const db = new DatabaseSync(address, { readOnly: true })
  try {
    return readSegment(db)
  } catch (error) {
    db.close()
    throw error
  }
}

function readSegment(db: DatabaseSync): Segment {
  db.exec(`PRAGMA mmap_size = ${mappedBytes}; PRAGMA query_only = ON; PRAGMA trusted_schema = OFF`)
  const { user_version: format } = db.prepare('PRAGMA user_version').get() as Record<string, number>
  if (format !== segmentFormat) throw new Error(`A segment of format ${format} cannot be read`)
  const { owners: blob } = db.prepare('SELECT owners FROM owners').get() as { owners: Uint8Array }
  const owners = new Uint16Array(blob.slice().buffer)
  const lasts = new Map(
    db
      .prepare('SELECT kind, last FROM kinds')
      .all()
      .map(({ kind, last }) => [kind, last as number]),
  )
  let end = 0
  const ends = searchKinds.map((kind) => (end = lasts.get(kind) ?? end))
  const matching = { names: matchIn(db, 'names'), texts: matchIn(db, 'texts') }
  const reading = db.prepare('SELECT data FROM rows WHERE id = ?')
  let vocabulary: Vocabulary | undefined

  return {
    size: owners.length,
    ownerOf: (row) => owners[row - 1] ?? -1,
    kindOf: (row) => ends.findIndex((last) => row <= last),
    match(table, expression, take) {
      for (const row of matching[table].iterate(expression))
        if (!take((row as unknown as [number])[0])) return
    },
    read: (row) => unpackRow((reading.get(row) as { data: string }).data),
    vocabulary: () =>
      (vocabulary ??= createVocabulary(
        db.prepare('SELECT word, rows FROM vocabulary').all() as { word: string; rows: number }[],
      )),
    close: () => db.close(),
  }
}

function matchIn(db: DatabaseSync, table: SegmentTable): StatementSync {
  const statement = db.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid`)
  statement.setReturnArrays(true)
  return statement
}
