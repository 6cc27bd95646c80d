import type { ShapePair } from '../rule.ts'

export interface PatternChange {
  change: 'added' | 'removed' | 'changed' | null
  /** The patterns that are not on the other side. */
  before: string
  after: string
}

export function changeOfPatterns({ before, after }: ShapePair): PatternChange {
  const none: PatternChange = { change: null, before: '', after: '' }
  if (!before.types.has('string') || !after.types.has('string')) return none
  const removed = before.patterns.filter((pattern) => !after.patterns.includes(pattern))
  const added = after.patterns.filter((pattern) => !before.patterns.includes(pattern))
  if (removed.length === 0 && added.length === 0) return none
  return {
    change: removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'changed',
    before: removed.join(', '),
    after: added.join(', '),
  }
}
