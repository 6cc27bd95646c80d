import type { Level } from '../finding.ts'
import type { Kind } from '../model/kinds.ts'
import type { OfferedOperation } from '../model/reading.ts'
import type { Spot } from '../model/walk.ts'
import type { Json, JsonObject } from '../parse/json.ts'
import type { Facts } from './facts.ts'
import type { OptionSchema } from './options.ts'

/**
 * Judges one aspect of how good a description is. The id is the name of its file. The share of its
 * subjects without a finding is what counts for the score.
 */
export interface LintRule {
  id: string
  /** Where no ruleset says otherwise. */
  level: Level
  /** What the rule asks for, in one sentence. */
  asks: string
  /** Why that matters to those who call the API, or to those who run it. */
  reason: string
  /** A description in YAML that this rule finds wanting; version, info and paths may be left out. */
  bad: string
  /** The same, mended. */
  good: string
  options?: Record<string, OptionSchema>
  start: (context: LintContext, judge: Judge) => Watcher
}

/** What a rule may look at. */
export interface LintContext {
  facts: Facts
  /** Those of the ruleset, and the defaults of the others. */
  options: Readonly<Record<string, Json>>
}

export interface Judge {
  /** Something was looked at. */
  subject: () => void
  /** And was found wanting: here, or at a pointer. */
  report: (at: Spot | string, message: string) => void
}

/** All rules share one walk through the description; what a rule remembers, it keeps in its closure. */
export interface Watcher {
  /** Called for each object of these kinds. */
  visit?: Partial<Record<Kind, (node: JsonObject, spot: Spot) => void>>
  /** Called after the walk, for each operation as what it means in OpenAPI 3, whatever the version. */
  operation?: (operation: OfferedOperation) => void
  /** Called once, after all. */
  end?: () => void
}
