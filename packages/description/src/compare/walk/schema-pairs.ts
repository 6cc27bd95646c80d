import type { Schemas } from '../schema/schemas.ts'
import type { SchemaRef } from '../schema/shape.ts'
import { contextNumber, type Context } from './context.ts'
import { expand } from './expand.ts'
import type { SchemaPair } from './schema-pair.ts'

/** Pairs that are judged at most: several times those of GitHub's 13 MB. */
export const pairsMax = 500_000

/** The pairs of schemas of two versions: many operations share them, each is judged once. */
export class SchemaPairs {
  readonly before: Schemas
  readonly after: Schemas
  readonly today: Date
  /** Too many pairs: what is left was not judged. */
  isCut = false
  private readonly known = new Map<number, Map<number, SchemaPair>>()
  private readonly pending: SchemaPair[] = []
  private count = 0

  constructor(before: Schemas, after: Schemas, today: Date) {
    this.before = before
    this.after = after
    this.today = today
  }

  /** The pair of two schemas; everything inside them has been judged when it returns. */
  judge(before: SchemaRef, after: SchemaRef, context: Context): SchemaPair {
    const pair = this.pair(before, after, context)
    this.run()
    return pair
  }

  /** The pair of two schemas, to be judged later. */
  pair(beforeRef: SchemaRef, afterRef: SchemaRef, context: Context): SchemaPair {
    const before = this.before.get(beforeRef)
    const after = this.after.get(afterRef)
    const partners = this.known.get(before.id) ?? new Map<number, SchemaPair>()
    this.known.set(before.id, partners)
    const key = after.id * 8 + contextNumber(context)
    const known = partners.get(key)
    if (known) return known
    const pair: SchemaPair = {
      before,
      after,
      context,
      differences: [],
      children: [],
      parents: [],
      differs: false,
    }
    partners.set(key, pair)
    this.pending.push(pair)
    return pair
  }

  private run(): void {
    for (let pair = this.pending.pop(); pair; pair = this.pending.pop()) {
      if (++this.count > pairsMax) {
        this.isCut = true
        this.pending.length = 0
        return
      }
      expand(pair, this)
      for (const { pair: child } of pair.children) child.parents.push(pair)
      if (pair.differences.length > 0 || pair.children.some(({ pair: child }) => child.differs))
        markDiffering(pair)
    }
  }
}

function markDiffering(pair: SchemaPair): void {
  const pending = [pair]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.differs) continue
    next.differs = true
    pending.push(...next.parents)
  }
}
