import type { Report } from './report.ts'
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
  /** How many operations share it, as far as counted. */
  sharers: number
}

/**
 * What so many operations share is told for each of them. What more of them share is told once, with
 * their number: a property of everybody's account is not 600 changes.
 */
const toldApartMax = 10

/**
 * Tells what differs in values: the outermost first and in the order of names, so that a difference
 * that several ways lead to is always told by the same one. Each pair of schemas is entered a fixed
 * number of times at most, however many operations share it.
 */
export class Telling {
  private readonly values: Value[] = []
  private readonly sharers = new Map<SchemaPair, { count: number; last: string | null }>()

  add(pair: SchemaPair, where: Where): void {
    if (pair.differs) this.values.push({ pair, where })
  }

  finish(report: Report): void {
    for (const value of this.values) this.count(value)
    const toldOnce = new Set<SchemaPair>()
    for (const value of this.values) this.tell(value, toldOnce, report)
  }

  /** What is inside something that many share is shared by as many. */
  private count({ pair: root, where: { operation } }: Value): void {
    const pending = [root]
    for (let pair = pending.pop(); pair; pair = pending.pop()) {
      const sharer = this.sharers.get(pair) ?? { count: 0, last: '' }
      this.sharers.set(pair, sharer)
      if (sharer.last === operation) continue
      sharer.last = operation
      sharer.count++
      // What is inside has been counted often enough to be known as shared.
      if (sharer.count > toldApartMax + 1) continue
      for (const { pair: child } of pair.children) if (child.differs) pending.push(child)
    }
  }

  private isShared = (pair: SchemaPair): boolean =>
    (this.sharers.get(pair)?.count ?? 0) > toldApartMax

  private tell({ pair: root, where }: Value, toldOnce: Set<SchemaPair>, report: Report): void {
    const seen = new Set<SchemaPair>([root])
    const start: Visit = {
      pair: root,
      path: '',
      unstable: false,
      fromNamed: '',
      name: null,
      sharers: 0,
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
        sharers: Math.max(visit.sharers, this.sharers.get(pair)?.count ?? 0),
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
    for (const local of visit.pair.differences) {
      const path = local.step ? extended(around, local.step) : around
      report.add(
        local,
        { ...where, unstable: where.unstable || visit.unstable || local.unstable },
        {
          path,
          isProperty: local.step?.kind === 'property' || isPropertyPath(path),
          published: local.published,
          candidate: local.candidate,
        },
      )
    }
  }

  /** What many operations share belongs to none of them. */
  private sharedWhere({ name, sharers }: Visit, { operation, direction, words }: Where): Where {
    const what = name === null ? words : `the schema ${quoted(name)}`
    const flow = direction === 'sent' ? 'taken' : 'given'
    return {
      operation: null,
      direction,
      words: `${what} (${flow} by ${sharers} operations or more, such as ${operation})`,
      suffix: '',
      key: `${direction} ${name ?? words}`,
      unstable: false,
    }
  }
}

const isPropertyPath = (path: string): boolean => path !== '' && !/[\])*]$/.test(path)
