import type { OfferedOperation, Reading } from '../model/reading.ts'
import type { CommonObjects } from './common-objects.ts'
import type { Change } from './change.ts'

/** An operation that both versions offer. */
export interface OperationPair {
  key: string
  published: OfferedOperation
  candidate: OfferedOperation
}

/** Two versions of one API, their operations matched by key. */
export interface Comparison {
  published: Reading
  candidate: Reading
  kept: OperationPair[]
  removed: OfferedOperation[]
  added: OfferedOperation[]
  /** The objects that two bodies have in common. */
  objects: CommonObjects
}

/** A change before its lines are known; the pointers are those of each version. */
export interface Difference {
  operation: string | null
  message: string
  published: string | null
  candidate: string | null
}

/** Looks for one kind of change. The id is the name of its file, and what users see. */
export interface CompareRule {
  id: string
  level: Change['level']
  check: (comparison: Comparison) => Iterable<Difference>
}
