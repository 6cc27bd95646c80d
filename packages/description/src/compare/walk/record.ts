import type { Found } from './rule-index.ts'
import type { SchemaPair, Step } from './schema-pair.ts'

/** Keeps a difference of a pair, or one step inside it, with its places. */
export function record(pair: SchemaPair, { rule, difference }: Found, step: Step | null): void {
  pair.differences.push({
    rule,
    difference,
    step,
    published: difference.published ?? pair.before.shape.pointer,
    candidate: difference.candidate ?? pair.after.shape.pointer,
    unstable: pair.before.shape.unstable,
  })
}
