export type Level = 'error' | 'warning' | 'info'

/** Something to know about a description: what happened, where, and what to do about it. */
export interface Finding {
  /** Stable id of the rule, as users see it: `duplicate-key`. */
  rule: string
  level: Level
  /** One or two sentences: what happened and what to do. */
  message: string
  /** The file that was given, with the path it had there. */
  file: string
  /** RFC 6901 pointer inside `file`; empty for the whole file. */
  pointer: string
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 code units. */
  column: number
  /** How to repair it, where that can be said in a few words. */
  fix?: string
}

/** A finding that knows its pointer, and not yet its line. */
export type Unplaced = Omit<Finding, 'file' | 'line' | 'column'>

const severity: Record<Level, number> = { error: 0, warning: 1, info: 2 }

/** Errors first, then in the order of the text. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort(
    (a, b) =>
      severity[a.level] - severity[b.level] ||
      a.file.localeCompare(b.file) ||
      a.line - b.line ||
      a.column - b.column,
  )
}

/**
 * How many findings of one kind are made at most: nobody reads more, and a hostile description could
 * have a million.
 */
export const findingsPerCheckMax = 2_000

/** A name as a message can show it. */
export const shortened = (text: string): string =>
  text.length > 100 ? `${text.slice(0, 99)}…` : text

/** Of so many findings each can be read; all of them are counted. */
export const findingsShownMax = 500
