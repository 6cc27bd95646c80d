import type { Specification } from '../model/specification.ts'
import type { Json, JsonObject } from '../parse/json.ts'
import type { Edit } from './edits.ts'
import type { TextNode } from './text-tree.ts'

/** Mends what one rule finds, where that changes nothing of what the description says. */
export interface Fixer {
  /** The rule whose findings it ends. */
  rule: string
  /** What it does, as a request to whoever would do it by hand. */
  does: string
  propose: (source: FixSource) => Iterable<Proposal>
}

export interface FixSource {
  text: string
  tree: TextNode
  root: JsonObject
  /** Undefined where the description does not say it in a way that can be read. */
  specification: Specification | undefined
}

/** One thing that can be mended. */
export interface Proposal {
  /** Where it is. */
  pointer: string
  message: string
  edits: Edit[]
  /** The same on the value: what must come out when the edited text is read again. */
  change: (root: Json) => void
}
