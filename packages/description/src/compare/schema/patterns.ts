import type { ShapePair } from '../rule.ts'
import { isListed } from './facets.ts'

export interface PatternChange {
  change: 'added' | 'removed' | 'changed' | null
  /** The patterns that are not on the other side. */
  before: string
  after: string
}

export function changeOfPatterns(pair: ShapePair): PatternChange {
  const { before, after } = pair
  const none: PatternChange = { change: null, before: '', after: '' }
  if (!before.types.has('string') || !after.types.has('string') || isListed(pair, 'string'))
    return none
  const removed = before.patterns.filter((pattern) => !after.patterns.includes(pattern))
  const added = after.patterns.filter((pattern) => !before.patterns.includes(pattern))
  if (removed.length === 0 && added.length === 0) return none
  return {
    change: removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'changed',
    before: removed.join(', '),
    after: added.join(', '),
  }
}
