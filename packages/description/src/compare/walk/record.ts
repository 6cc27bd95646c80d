import type { Found } from './rule-index.ts'
import type { SchemaPair, Step } from './schema-pair.ts'

/** Keeps a difference of a pair, or one step inside it, with its places. */
export function record(
  pair: SchemaPair,
  { rule, difference }: Found,
  step: Step | null,
  isUnstable = false,
): void {
  const { before, after } = pair
  pair.differences.push({
    rule,
    difference,
    step,
    published: difference.published ?? before.shape.pointer,
    candidate: difference.candidate ?? after.shape.pointer,
    unstable: isUnstable || before.shape.unstable,
  })
}
