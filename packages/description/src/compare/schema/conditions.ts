import type { ShapePair } from '../rule.ts'
import type { Condition } from './shape.ts'

interface ConditionChange {
  keyword: string
  published: string
  candidate: string
}

export interface ConditionChanges {
  added: ConditionChange[]
  removed: ConditionChange[]
  changed: ConditionChange[]
}

/** Conditions correspond where they say the same; of the others, those with the same keyword. */
export function changesOfConditions({ before, after }: ShapePair): ConditionChanges {
  const changes: ConditionChanges = { added: [], removed: [], changed: [] }
  const lost = missingFrom(after.conditions, before.conditions)
  const won = missingFrom(before.conditions, after.conditions)
  for (const old of lost) {
    const at = won.findIndex(({ keyword }) => keyword === old.keyword)
    const [young] = at < 0 ? [] : won.splice(at, 1)
    const change = {
      keyword: old.keyword,
      published: old.pointer,
      candidate: young?.pointer ?? after.pointer,
    }
    ;(young ? changes.changed : changes.removed).push(change)
  }
  for (const { keyword, pointer } of won)
    changes.added.push({ keyword, published: before.pointer, candidate: pointer })
  return changes
}

function missingFrom(others: readonly Condition[], all: readonly Condition[]): Condition[] {
  const known = new Set(others.map(({ keyword, canonical }) => `${keyword} ${canonical}`))
  return all.filter(({ keyword, canonical }) => !known.has(`${keyword} ${canonical}`))
}
