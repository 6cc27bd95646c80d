import { Reading, type OfferedOperation } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import type { JsonObject } from '../parse/json.ts'
import type { Change, ChangePlace } from './change.ts'
import { CommonObjects } from './common-objects.ts'
import type { Comparison } from './rule.ts'
import { compareRules } from './rules.ts'

export type { Change, ChangePlace } from './change.ts'

export interface ComparedDescription {
  root: JsonObject
  specification: Specification
  /** The line on which a pointer's node was written. */
  placeOf: (pointer: string) => { line: number }
}

const severity: Record<Change['level'], number> = { breaking: 0, caution: 1, safe: 2 }

/** What a candidate changes of the contract that the published version made; breaking changes first. */
export function compareDescriptions(
  published: ComparedDescription,
  candidate: ComparedDescription,
): Change[] {
  const comparison = match(
    new Reading(published.root, published.specification),
    new Reading(candidate.root, candidate.specification),
  )
  const changes: Change[] = []
  for (const { id, level, check } of compareRules)
    for (const difference of check(comparison))
      changes.push({
        rule: id,
        level,
        operation: difference.operation,
        message: difference.message,
        published: placeIn(published, difference.published),
        candidate: placeIn(candidate, difference.candidate),
      })
  return changes.sort((a, b) => severity[a.level] - severity[b.level])
}

function placeIn({ placeOf }: ComparedDescription, pointer: string | null): ChangePlace | null {
  return pointer === null ? null : { pointer, line: placeOf(pointer).line }
}

function match(published: Reading, candidate: Reading): Comparison {
  const byKey = (operations: OfferedOperation[]): Map<string, OfferedOperation> =>
    new Map(operations.map((operation) => [operation.key, operation]))
  const before = byKey(published.operations)
  const after = byKey(candidate.operations)
  return {
    published,
    candidate,
    kept: [...before].flatMap(([key, operation]) => {
      const other = after.get(key)
      return other ? [{ key, published: operation, candidate: other }] : []
    }),
    removed: [...before.values()].filter(({ key }) => !after.has(key)),
    objects: new CommonObjects(published, candidate),
    added: [...after.values()].filter(({ key }) => !before.has(key)),
  }
}
