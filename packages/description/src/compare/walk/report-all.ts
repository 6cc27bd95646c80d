import type { Pair, SubjectName, Subjects } from '../rule.ts'
import type { Report } from './report.ts'
import { findDifferences } from './rule-index.ts'
import type { Where } from './where.ts'

/** Both sides of what two maps hold, in the order of their keys. */
export function pairsOf<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): (Pair<T> & { key: string })[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].sort().map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }))
}

/** Reports what the rules of a subject find, at its place unless they say another. */
export function reportAll<Name extends SubjectName>(
  name: Name,
  subject: Subjects[Name],
  at: { where: Where; published: string | null; candidate: string | null; report: Report },
): void {
  for (const found of findDifferences(name, subject)) {
    const { published, candidate } = found.difference
    at.report.add(found, at.where, {
      published: published ?? at.published,
      candidate: candidate ?? at.candidate,
    })
  }
}
