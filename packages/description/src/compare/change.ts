import type { SourcePlace } from '../bundle/source-place.ts'

export type ChangeLevel = 'breaking' | 'caution' | 'safe'

/** Senders write requests to the API (or answers to its webhooks); readers read what it sends. */
export type Hurt = 'senders' | 'readers'

/** Where one side of a change is written. */
export interface ChangePlace {
  /** The path as it was given; empty where a single file has no name. */
  file: string
  /** RFC 6901 pointer inside `file`. */
  pointer: string
  /** 1-based. */
  line: number
}

/** One difference between the contracts of two versions. */
export interface Change {
  /** Stable id of the rule, as users see it: `operation-removed`. */
  rule: string
  level: ChangeLevel
  /**
   * The key of the operation it concerns: `GET /pets/{}`; of a webhook, `POST webhooks/newPet`; null
   * for the description as a whole, and for a schema that more than ten operations share, which is
   * told once. What happens in a callback belongs to its operation.
   */
  operation: string | null
  /** The keys of all operations that it reaches, in order, as far as they are listed: the first 200. */
  operations: string[]
  operationsTotal: number
  /** A sentence that names concrete things. */
  message: string
  /** Whom it hurts; nobody where it is safe. */
  hurts: Hurt[]
  /**
   * Where it is written in the published version; what is new there has the place around it, and
   * null where there is none.
   */
  published: ChangePlace | null
  candidate: ChangePlace | null
  /** How to make the change without breaking anybody; empty where it is safe. */
  advice: string
  /**
   * 16 hexadecimal digits that stay the same while the same thing changes in the same way, wherever
   * it is written: waivers are given for it.
   */
  fingerprint: string
}

export interface Comparison {
  /** `compatible`: there are changes, and none breaks anybody. */
  verdict: 'breaking' | 'compatible' | 'identical'
  /** Breaking ones first; of very many only the first, see `total`. */
  changes: Change[]
  /** All changes that were counted. */
  total: number
  version: VersionAdvice
}

export interface VersionAdvice {
  /** The candidate's `info.version`. */
  declared: string
  /** The lowest that semantic versioning asks for; null where the published one is no such version. */
  required: string | null
  /** Whether the declared version is at least the required one; null where that cannot be said. */
  ok: boolean | null
}

/** A place in a bundled description, as the file says it that was given. */
export type { SourcePlace }
