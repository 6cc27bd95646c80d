import { createHash } from 'node:crypto'
import type { Change, ChangeLevel, Hurt } from '../change.ts'
import type { AnyRule, Direction } from '../rule.ts'
import type { Found } from './rule-index.ts'
import { valueInWords, type Where } from './where.ts'

/** A change before the lines of its places are known. */
export type Unplaced = Omit<Change, 'published' | 'candidate'> & {
  published: string | null
  candidate: string | null
  order: string
}

/** So many changes of a level are kept; more are only counted. */
export const keptMax = 5_000

/** Beyond this, they are not even counted. */
export const countedMax = 200_000

const hurtByDirection: Record<Direction, Hurt[]> = { sent: ['senders'], received: ['readers'] }

/** Rules whose subject is gone altogether hurt both. */
const both: Hurt[] = ['senders', 'readers']
const bothSubjects = new Set(['description', 'operation', 'server', 'security', 'scheme', 'flow'])

/** Collects changes, each once, without keeping more than anybody reads. */
export class Report {
  total = 0
  private readonly kept: Record<ChangeLevel, Unplaced[]> = { breaking: [], caution: [], safe: [] }
  private readonly seen = new Set<string>()
  private readonly counts: Record<ChangeLevel, number> = { breaking: 0, caution: 0, safe: 0 }

  get isFull(): boolean {
    return this.total >= countedMax
  }

  get isBreaking(): boolean {
    return this.counts.breaking > 0
  }

  add(
    { rule, difference }: Found,
    where: Where,
    at: { path?: string; isProperty?: boolean; published: string | null; candidate: string | null },
  ): void {
    const { path = '', isProperty = false } = at
    const fingerprint = fingerprintOf([
      rule.id,
      where.operation,
      where.key,
      path,
      ...(difference.what ?? []),
    ])
    if (this.isFull || this.seen.has(fingerprint)) return
    this.seen.add(fingerprint)
    const level = lowered(rule.levels[where.direction], where.unstable)
    this.total++
    this.counts[level]++
    if (this.kept[level].length >= keptMax) return
    const { message } = difference
    this.kept[level].push({
      rule: rule.id,
      level,
      operation: where.operation,
      message:
        typeof message === 'string' ? message : message(valueInWords(where, path, isProperty)),
      hurts: level === 'safe' ? [] : hurtsOf(rule, where.direction),
      published: at.published,
      candidate: at.candidate,
      advice: level === 'safe' ? '' : adviceOf(rule, where.direction),
      fingerprint,
      order: `${where.key} ${path}`,
    })
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
      message:
        'The descriptions differ in more places than can be told; not everything was compared.',
      hurts: both,
      published: '',
      candidate: '',
      advice: 'Change less at once, or publish it as another API.',
      fingerprint: fingerprintOf([incomplete]),
      order: '',
    })
  }

  /** Breaking ones first, then by operation and place in the contract, whatever order was written. */
  sorted(): Unplaced[] {
    return (['breaking', 'caution', 'safe'] as const).flatMap((level) =>
      this.kept[level].sort(
        (a, b) =>
          byText(a.operation ?? '', b.operation ?? '') ||
          byText(a.order, b.order) ||
          byText(a.rule, b.rule) ||
          byText(a.message, b.message),
      ),
    )
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
