import { searchKinds, type SearchKind } from './kinds.ts'
import { joined, type Run, runsOf } from './words.ts'

/** What somebody typed, understood. */
export interface Query {
  /** In the order in which they were typed; each must be found. */
  terms: Term[]
  /** Values within a list are alternatives; an empty list asks for nothing. */
  apis: string[]
  methods: string[]
  tags: string[]
  kinds: SearchKind[]
  /** A filter has a value that nothing can have, such as `kind:banana`. */
  impossible: boolean
}

export interface Term extends Run {
  /** Where it stands in what was typed. */
  start: number
  end: number
}

const termsMax = 8
const charactersMax = 1_000

const filter = /(?<=^|\s)(api|method|tag|kind):(?:"([^"]*)"?|(\S*))/gi

/**
 * Reads what somebody typed into a search box: words, and filters `api:`, `method:`, `tag:` and `kind:`, whose
 * values may be quoted. Any text has a meaning; only its first 1,000 characters and eight words count.
 */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, charactersMax)
  const query: Query = { terms: [], apis: [], methods: [], tags: [], kinds: [], impossible: false }
  // Blanked, so that what is left keeps its place.
  const rest = text.replaceAll(
    filter,
    (all: string, key: string, quoted: string | undefined, bare: string | undefined) => {
      addFilter(query, key.toLowerCase(), (quoted ?? bare ?? '').trim())
      return ' '.repeat(all.length)
    },
  )
  query.terms = runsOf(rest, termsMax).map((run) => ({
    ...run,
    start: run.whole.start,
    end: run.whole.end,
  }))
  return query
}

/** A filter that has no value yet, because somebody still types it, asks for nothing. */
function addFilter(query: Query, key: string, value: string): void {
  if (!value) return
  if (key === 'kind') {
    const kind = value
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
      .replace(/ies$/, 'y')
      .replace(/s$/, '')
    const known = kind && searchKinds.find((each) => each.startsWith(kind))
    if (known) query.kinds.push(known)
    else query.impossible = true
    return
  }
  const word = key === 'api' ? value.toLowerCase() : joined(value)
  if (!word) query.impossible = true
  else if (key === 'api') query.apis.push(word)
  else if (key === 'method') query.methods.push(word)
  else query.tags.push(word)
}
