/** One difference between the contracts of two versions. */
export interface Change {
  /** Stable id of the rule, as users see it: `operation-removed`. */
  rule: string
  level: 'breaking' | 'caution' | 'safe'
  /** The key of the operation it concerns; null for the description as a whole. */
  operation: string | null
  message: string
  /** Where it is written in the published version; null for what that does not have. */
  published: ChangePlace | null
  candidate: ChangePlace | null
}

export interface ChangePlace {
  pointer: string
  /** 1-based. */
  line: number
}
