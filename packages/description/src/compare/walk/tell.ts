import { reach, type Report, type Unplaced } from './report.ts'
import type { SchemaPair } from './schema-pair.ts'
import { quoted } from '../words.ts'
import { extended, type Where } from './where.ts'

/** A value of an operation, and the schemas that describe it. */
interface Value {
  pair: SchemaPair
  where: Where
}

interface Visit {
  pair: SchemaPair
  path: string
  unstable: boolean
  /** The way from the last schema with a name. */
  fromNamed: string
  name: string | null
}

/**
 * What so many operations share is told for each of them. What more of them share is told once, with
 * their number: a property of everybody's account is not 600 changes.
 */
const toldApartMax = 10

/** Steps from operations into what they share, for all of them together: ten times those of large APIs. */
const stepsMax = 2_000_000

/** Who shares a pair, and what is told of it once for all of them. */
interface Shared {
  operations: number
  last: string | null
  changes: Unplaced[]
}

/**
 * Tells what differs in values: the outermost first and in the order of names, so that a difference
 * that several ways lead to is always told by the same one. Each pair of schemas is told a fixed
 * number of times at most, however many operations share it.
 */
export class Telling {
  private readonly values: Value[] = []
  private readonly known = new Map<SchemaPair, Shared>()
  private steps = 0

  add(pair: SchemaPair, where: Where): void {
    if (pair.differs) this.values.push({ pair, where })
  }

  finish(report: Report): void {
    for (const value of this.values)
      this.enter(value, (shared) => {
        shared.operations++
        // What is inside has been counted often enough to be known as shared.
        return this.steps < stepsMax || shared.operations <= toldApartMax + 1
      })
    const toldOnce = new Set<SchemaPair>()
    for (const value of this.values) this.tell(value, toldOnce, report)
    for (const shared of this.known.values()) shared.last = null
    this.steps = 0
    for (const value of this.values) this.reach(value)
    report.isReachCut = this.steps >= stepsMax
  }

  /** All operations that what is told once reaches. */
  private reach(value: Value): void {
    const { operation } = value.where
    if (operation === null) return
    this.enter(value, ({ changes }) => {
      for (const change of changes) reach(change, { operation })
      return this.steps < stepsMax
    })
  }

  /** Visits what differs in a value, once for each operation, as long as the visitor goes on. */
  private enter({ pair: root, where }: Value, visit: (shared: Shared) => boolean): void {
    const pending = [root]
    for (let pair = pending.pop(); pair; pair = pending.pop()) {
      const shared = this.known.get(pair) ?? { operations: 0, last: null, changes: [] }
      this.known.set(pair, shared)
      if (shared.last === where.operation) continue
      shared.last = where.operation
      this.steps++
      if (!visit(shared)) continue
      for (const { pair: child } of pair.children) if (child.differs) pending.push(child)
    }
  }

  private isShared = (pair: SchemaPair): boolean =>
    (this.known.get(pair)?.operations ?? 0) > toldApartMax

  private tell({ pair: root, where }: Value, toldOnce: Set<SchemaPair>, report: Report): void {
    const seen = new Set<SchemaPair>([root])
    const start: Visit = {
      pair: root,
      path: '',
      unstable: false,
      fromNamed: '',
      name: null,
    }
    const pending: Visit[] = [start]
    // The loop goes on to what is added while it runs.
    for (const visit of pending) {
      if (report.isFull) return
      const { pair } = visit
      const isShared = this.isShared(pair)
      if (isShared && toldOnce.has(pair)) continue
      if (isShared) toldOnce.add(pair)
      const name = pair.after.shape.name ?? pair.before.shape.name
      const inside: Visit = {
        ...visit,
        unstable: visit.unstable || pair.before.shape.unstable,
        ...(name !== null && { name, fromNamed: '' }),
      }
      this.tellPair(inside, isShared ? this.sharedWhere(inside, where) : where, isShared, report)
      for (const { step, pair: child } of pair.children) {
        if (!child.differs || seen.has(child)) continue
        seen.add(child)
        pending.push({
          ...inside,
          pair: child,
          path: extended(visit.path, step),
          fromNamed: extended(inside.fromNamed, step),
        })
      }
    }
  }

  private tellPair(visit: Visit, where: Where, isShared: boolean, report: Report): void {
    const around = isShared ? visit.fromNamed : visit.path
    const { changes = [] } = this.known.get(visit.pair) ?? {}
    for (const local of visit.pair.differences) {
      const path = local.step ? extended(around, local.step) : around
      const change = report.add(
        local,
        { ...where, unstable: where.unstable || visit.unstable || local.unstable },
        {
          path,
          isProperty: local.step?.kind === 'property' || isPropertyPath(path),
          published: local.published,
          candidate: local.candidate,
        },
      )
      if (isShared && change) changes.push(change)
    }
  }

  /** What many operations share belongs to none of them. */
  private sharedWhere({ name }: Visit, { direction, words }: Where): Where {
    return {
      operation: null,
      reaches: [],
      direction,
      words: name === null ? words : `the schema ${quoted(name)}`,
      suffix: '',
      key: `${direction} ${name ?? words}`,
      unstable: false,
    }
  }
}

const isPropertyPath = (path: string): boolean => path !== '' && !/[\])*]$/.test(path)
