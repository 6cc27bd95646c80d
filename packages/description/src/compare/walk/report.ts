import { createHash } from 'node:crypto'
import type { Change, ChangeLevel, Hurt } from '../change.ts'
import type { AnyRule, Difference, Direction } from '../rule.ts'
import type { Found } from './rule-index.ts'
import { valueInWords, type Where } from './where.ts'

/** A change before the lines of its places are known. */
export type Unplaced = Omit<Change, 'published' | 'candidate'> & {
  published: string | null
  candidate: string | null
  order: string
  lastReached: string | null
}

/** Where in a value it is, and where that is written. */
interface At {
  path?: string
  isProperty?: boolean
  published: string | null
  candidate: string | null
}

/** So many changes of a level are kept; more are only counted. */
export const keptMax = 5_000

/** Beyond this, they are not even counted. */
export const countedMax = 200_000

/** So many of the operations that a change reaches are listed. */
const listedMax = 200

const hurtByDirection: Record<Direction, Hurt[]> = { sent: ['senders'], received: ['readers'] }

/** Rules whose subject is gone altogether hurt both. */
const both: Hurt[] = ['senders', 'readers']
const bothSubjects = new Set(['description', 'operation', 'server', 'security', 'scheme', 'flow'])

/** Collects changes, each once, without keeping more than anybody reads. */
export class Report {
  total = 0
  /** Too many operations share too much: not all that a change reaches were counted. */
  isReachCut = false
  private readonly kept: Record<ChangeLevel, Unplaced[]> = { breaking: [], caution: [], safe: [] }
  /** By fingerprint; null for those that are counted and not kept. */
  private readonly known = new Map<string, Unplaced | null>()
  private readonly counts: Record<ChangeLevel, number> = { breaking: 0, caution: 0, safe: 0 }

  get isFull(): boolean {
    return this.total >= countedMax
  }

  get isBreaking(): boolean {
    return this.counts.breaking > 0
  }

  /** The change, unless there are too many. */
  add({ rule, difference }: Found, where: Where, at: At): Unplaced | null {
    const { path = '' } = at
    const fingerprint = fingerprintOf([
      rule.id,
      where.operation,
      where.key,
      path,
      ...(difference.what ?? []),
    ])
    const known = this.known.get(fingerprint)
    if (known) reach(known, where)
    if (this.isFull || known !== undefined) return known ?? null
    const level = lowered(rule.levels[where.direction], where.unstable)
    this.total++
    this.counts[level]++
    const isKept = this.kept[level].length < keptMax
    const change = isKept ? unplaced(rule, difference, where, at, { level, fingerprint }) : null
    this.known.set(fingerprint, change)
    if (change) this.kept[level].push(change)
    return change
  }

  /** Says so where not everything was looked at. */
  close(isCut: boolean): void {
    if (!isCut && !this.isFull) return
    this.total++
    this.counts.breaking++
    this.kept.breaking.unshift({
      rule: incomplete,
      level: 'breaking',
      operation: null,
      operations: [],
      operationsTotal: 0,
      message:
        'The descriptions differ in more places than can be told; not everything was compared.',
      hurts: both,
      published: '',
      candidate: '',
      advice: 'Change less at once, or publish it as another API.',
      fingerprint: fingerprintOf([incomplete]),
      order: '',
      lastReached: null,
    })
  }

  /** Breaking ones first, then by operation and place in the contract, whatever order was written. */
  sorted(): Unplaced[] {
    return (['breaking', 'caution', 'safe'] as const).flatMap((level) =>
      this.kept[level]
        .map((change) => ({ ...change, message: this.withReach(change) }))
        .sort(
          (a, b) =>
            byText(a.operation ?? '', b.operation ?? '') ||
            byText(a.order, b.order) ||
            byText(a.rule, b.rule) ||
            byText(a.message, b.message),
        ),
    )
  }

  /** Says how many operations share a change. */
  private withReach({ message, operation, operations, operationsTotal }: Unplaced): string {
    const [first] = operations
    if (operation !== null || first === undefined) return message
    const count = `${operationsTotal} operation${operationsTotal === 1 ? '' : 's'}`
    const more = this.isReachCut ? ' or more' : ''
    const words = operationsTotal === 1 ? first : `${count}${more}, such as ${first}`
    return message.replace(/\.?$/, ` (${words}).`)
  }
}

function unplaced(
  rule: AnyRule,
  { message }: Difference,
  where: Where,
  at: At,
  { level, fingerprint }: Pick<Change, 'level' | 'fingerprint'>,
): Unplaced {
  const { path = '', isProperty = false } = at
  const change: Unplaced = {
    rule: rule.id,
    level,
    operation: where.operation,
    operations: [],
    operationsTotal: 0,
    message: typeof message === 'string' ? message : message(valueInWords(where, path, isProperty)),
    hurts: level === 'safe' ? [] : hurtsOf(rule, where.direction),
    published: at.published,
    candidate: at.candidate,
    advice: level === 'safe' ? '' : adviceOf(rule, where.direction),
    fingerprint,
    order: `${where.key} ${path}`,
    lastReached: null,
  }
  reach(change, where)
  return change
}

/** Operations come one after the other: one that comes again was the last. */
export function reach(
  change: Unplaced,
  { operation, reaches }: Pick<Where, 'operation' | 'reaches'>,
): void {
  for (const key of reaches ?? (operation === null ? [] : [operation])) {
    if (key === change.lastReached) continue
    change.lastReached = key
    change.operationsTotal++
    if (change.operations.length < listedMax) change.operations.push(key)
  }
}

/** Not a rule: what comes of a comparison that had to be stopped. */
const incomplete = 'comparison-incomplete'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What is not stable yet may change; a change is still worth a look. */
const lowered = (level: ChangeLevel, unstable: boolean): ChangeLevel =>
  level === 'breaking' && unstable ? 'caution' : level

const hurtsOf = ({ subject }: AnyRule, direction: Direction): Hurt[] =>
  bothSubjects.has(subject) ? both : hurtByDirection[direction]

const adviceOf = ({ advice }: AnyRule, direction: Direction): string =>
  typeof advice === 'string' ? advice : advice[direction]

const fingerprintOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
