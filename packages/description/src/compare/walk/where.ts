import type { Direction } from '../rule.ts'
import { quoted } from '../words.ts'

/** What a change belongs to: an operation, and a value of it. */
export interface Where {
  operation: string | null
  /** The operations that it reaches, where that is not the one above. */
  reaches?: readonly string[]
  direction: Direction
  /** In a sentence: `the request body`. */
  words: string
  /** What of: a callback; empty for the operation itself. */
  suffix: string
  /** Tells values of an operation apart in fingerprints, whatever order they are written in. */
  key: string
  /** The published side is marked as not stable yet. */
  unstable: boolean
}

/** What a value is called at the start of a sentence. */
export function valueInWords(where: Where, path: string, isProperty: boolean): string {
  if (path === '') return where.words.slice(0, 1).toUpperCase() + where.words.slice(1)
  return `The ${isProperty ? 'property' : 'value'} ${quoted(path)} of ${where.words}`
}

/** A path with one more step: `owner.tags[]`. */
export function extended(path: string, step: { kind: string; path: string }): string {
  if (step.path === '') return path
  return path === '' || step.path.startsWith('[') ? path + step.path : `${path}.${step.path}`
}
