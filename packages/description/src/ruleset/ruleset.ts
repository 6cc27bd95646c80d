import type { Level } from '../finding.ts'
import type { Json } from '../parse/json.ts'

/** Which rules an organization holds its descriptions to. Plain data, that a thread can be sent. */
export interface Ruleset {
  /** By the id of the rule; what is not here is off. */
  rules: Record<string, RuleSetting>
  custom: CustomRule[]
  exceptions: Exception[]
  /** From the lowest level to the highest. */
  ladder: LadderLevel[]
}

export interface RuleSetting {
  level: Level
  options?: Record<string, Json>
}

/** Findings of a rule that do not count, somewhere and until some day. */
export interface Exception {
  rule: string
  where: ExceptionScope
  reason: string
  /** The last day on which it counts: `2027-01-31`, in UTC. */
  expires: string
  /** In the ruleset's file. */
  place: { file: string; pointer: string; line: number; column: number }
}

/** Globs: `*` stands for any part of a segment, `**` for any number of segments. */
export type ExceptionScope =
  | { path: string }
  /** `GET /pets/*`, or an operationId. */
  | { operation: string }
  | { pointer: string }

/** A rule of an organization's own. */
export interface CustomRule {
  id: string
  level: Level
  message: string
  /** A kind of object, such as `operation`, or a selector, such as `$.paths.*`. */
  given: string
  /** Only these of what is given are judged. */
  where: Condition[]
  demands: Condition[]
}

/** What must hold of an object, or of one of its fields. */
export type Condition = {
  /** `x-owner`, `contact.email`, or `@key` for the key under which the object stands. */
  field?: string
} & Check

export type Check =
  | { check: 'required' }
  | { check: 'forbidden' }
  | { check: 'pattern'; options: { match?: string; notMatch?: string } }
  | { check: 'enum'; options: { values: Json[] } }
  | { check: 'casing'; options: { casing: string } }
  | { check: 'length'; options: { min?: number; max?: number } }
  | { check: 'type'; options: { type: string } }

/** A level that an API can reach, once it has reached those before it. */
export interface LadderLevel {
  name: string
  /** Nothing may be found of this level or above, or by one of these rules. */
  clean?: Level | string[]
  /** The least score, 0 to 100. */
  score?: number
}
