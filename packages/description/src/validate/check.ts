import type { Level, Unplaced } from '../finding.ts'
import type { Kind } from '../model/kinds.ts'
import type { Specification } from '../model/specification.ts'
import type { Spot } from '../model/walk.ts'
import type { JsonObject } from '../parse/json.ts'

/** A bundled description, as checks see it: possibly with structural faults. */
export interface Description {
  root: JsonObject
  specification: Specification
}

export type Report = (pointer: string, message: string, fix?: string) => void

/**
 * Looks for one kind of fault that schemas cannot see. All checks share one walk through the
 * description; what a check has to remember, it keeps in its closure.
 */
export interface Check {
  /** The rule that its findings carry; the name of its file. */
  id: string
  level: Level
  start: (description: Description, report: Report) => Watcher
}

export interface Watcher {
  /** The kinds of objects that it wants to see; without, all. */
  kinds?: readonly Kind[]
  /** Called for each object of the description. */
  visit?: (node: JsonObject, kind: Kind, spot: Spot) => void
  /** Called once, after all. */
  end?: () => void
}

export const finding = (
  { id, level }: Check,
  pointer: string,
  message: string,
  fix?: string,
): Unplaced => ({
  rule: id,
  level,
  message,
  pointer,
  ...(fix !== undefined && { fix }),
})
