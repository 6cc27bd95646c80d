import type { Schema } from '../schema/schemas.ts'
import type { Context } from './context.ts'
import type { Found } from './rule-index.ts'

/** From a value to one inside it. */
export interface Step {
  /** As users write it: `name`, `[]`, `*`; empty for an alternative of the value itself. */
  path: string
  kind: 'property' | 'items' | 'additional' | 'names' | 'alternative'
  /** What the alternative is called. */
  label?: string
}

/** A difference at a pair of schemas, or one step inside it. */
export interface Local extends Found {
  step: Step | null
  published: string
  candidate: string
  unstable: boolean
}

export interface ChildPair {
  step: Step
  pair: SchemaPair
}

/** Two schemas that correspond, in one context. Each pair is judged once. */
export interface SchemaPair {
  before: Schema
  after: Schema
  context: Context
  differences: Local[]
  children: ChildPair[]
  /** Pairs that lead here. */
  parents: SchemaPair[]
  /** Something differs here or further inside. */
  differs: boolean
}
