import type { OfferedOperation, Reading } from '../model/reading.ts'
import type { Body } from './bodies.ts'
import type { ObjectPair } from './common-objects.ts'
import type { Comparison } from './rule.ts'

/** An object that a body of an operation had, and still has. */
export interface PairInBody {
  /** Of the operation. */
  key: string
  /** What `bodiesOf` calls the body. */
  body: string
  pair: ObjectPair
}

/** The objects that the bodies of each operation had and still have. */
export function* objectPairs(
  { kept, published: before, candidate: after, objects }: Comparison,
  bodiesOf: (operation: OfferedOperation, reading: Reading) => Map<string, Body>,
): Iterable<PairInBody> {
  for (const { key, published, candidate } of kept) {
    const bodies = bodiesOf(candidate, after)
    for (const [name, old] of bodiesOf(published, before)) {
      const body = bodies.get(name)
      if (body) for (const pair of objects.of(old, body)) yield { key, body: name, pair }
    }
  }
}
