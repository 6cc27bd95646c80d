import { unzip } from '../bundle/unzip.ts'
import { parse } from '../parse/parse.ts'
import { createExcerpts, type Excerpt } from './excerpts.ts'

/** What a user sent: one text, or an archive of several. */
export type Sent = { text: Uint8Array } | { zip: Uint8Array }

export interface Quoted {
  /** 1-based, as is the column. */
  line: number
  column: number
  excerpt?: Excerpt | undefined
}

/**
 * The exact line of each place, and the text around it, as it was sent. A single text has no name; a place in a
 * file that is not there gives null.
 */
export function quote(
  sent: Sent,
  places: readonly { file: string; pointer: string }[],
): (Quoted | null)[] {
  const byFile = Map.groupBy(places, ({ file }) => file)
  const files = filesOf(sent, byFile.keys().next().value)
  const quoted = new Map<string, (pointer: string) => Quoted>()
  for (const [file, group] of byFile) {
    const bytes = files.get(file)
    const { source } = bytes ? parse(bytes, { file }) : { source: null }
    if (!bytes || !source) continue
    const found = source.locate(group.map(({ pointer }) => pointer))
    const excerptAt = createExcerpts(bytes)
    quoted.set(file, (pointer) => {
      const place = found.get(pointer) ?? { line: 1, column: 1 }
      return { ...place, excerpt: excerptAt(place.line) }
    })
  }
  return places.map(({ file, pointer }) => quoted.get(file)?.(pointer) ?? null)
}

/** Which file an archive starts from does not matter here, so any that is asked for will do. */
function filesOf(sent: Sent, anyFile: string | undefined): ReadonlyMap<string, Uint8Array> {
  if ('text' in sent) return new Map([['', sent.text]])
  const unzipped = unzip(sent.zip, anyFile)
  return 'finding' in unzipped ? new Map() : unzipped.files
}
