import { rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parseQuery } from '@portolan/search/query'
import { generateApi } from './search-rows.ts'

/** One file, one table, every match ranked by BM25: what one writes first. */
export function buildBaseline(file: string, apis: number, operations: number) {
  rmSync(file, { force: true })
  const startedMs = performance.now()
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
  db.exec('CREATE VIRTUAL TABLE rows USING fts5 (title, operationId, path, tags, text)')
  db.exec('BEGIN')
  const add = db.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?)')
  for (let number = 0; number < apis; number++)
    for (const row of generateApi(number, operations).rows) {
      const { title, operationId = '', path = '', tags = [], text = '' } = row
      add.run(title, operationId, path, tags.join(' '), text)
    }
  db.exec('COMMIT')
  const find = db.prepare('SELECT * FROM rows WHERE rows MATCH ? ORDER BY rank LIMIT 20')
  return {
    buildMs: performance.now() - startedMs,
    bytes: statSync(file).size,
    /** It knows no filters and no typos; it is asked for the words alone. */
    search(typed: string): void {
      const words = parseQuery(typed).terms.map(({ whole }) => `"${whole.word}"*`)
      if (words.length > 0) find.all(words.join(' '))
    },
    close(): void {
      db.close()
      rmSync(file, { force: true })
    },
  }
}
