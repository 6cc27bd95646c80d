import type { SourcePlace } from '../bundle/source-place.ts'
import { sortFindings, type Finding, type Unplaced } from '../finding.ts'
import type { Kind } from '../model/kinds.ts'
import type { Specification } from '../model/specification.ts'
import { walk, type Spot } from '../model/walk.ts'
import type { JsonObject } from '../parse/json.ts'
import { expiredFindings } from '../ruleset/exceptions.ts'
import { recommendedRuleset } from '../ruleset/ready.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'
import { Facts } from './facts.ts'
import { climb, type LadderStep } from './ladder.ts'
import { startRuns } from './runs.ts'
import { raiseOf, scoreOf, type Raise } from './score.ts'

/** A bundle, as it was just made or as it was kept. */
export type LintedDescription = {
  root: JsonObject
  specification: Specification
} & (
  | { locate: (pointers: string[]) => ReadonlyMap<string, SourcePlace> }
  | { placeOf: (pointer: string) => SourcePlace }
)

/** How good a description is by the rules of a ruleset. */
export interface Linted {
  /** Errors first; at most 2,000 of a rule. */
  findings: Finding[]
  /** How many findings there are in all. */
  total: number
  /** 0 to 100; 100 only where no rule found anything. */
  score: number
  /** The highest level of the ladder that is reached; null below the first. */
  reached: string | null
  ladder: LadderStep[]
  /** What would raise the score most, best first. */
  raise: Raise[]
}

/**
 * Judges a valid description.
 * @param today the day by which exceptions expire, as in `2027-01-31`; in UTC, today if not given
 */
export function lint(
  description: LintedDescription,
  ruleset: Ruleset = recommendedRuleset,
  today: string = new Date().toISOString().slice(0, 10),
): Linted {
  const { root, specification } = description
  const facts = new Facts(root, specification)
  const runs = startRuns(facts, ruleset, today)
  const visitors = new Map<string, ((node: JsonObject, spot: Spot) => void)[]>()
  for (const { watcher } of runs)
    for (const [kind, visit] of Object.entries(watcher.visit ?? {}))
      visitors.set(kind, [...(visitors.get(kind) ?? []), visit])
  walk(root, (node: JsonObject, kind: Kind, spot: Spot) => {
    facts.visit(node, kind, spot)
    const concerned = visitors.get(kind)
    if (concerned) for (const visit of concerned) visit(node, spot)
  })
  const forOperations = runs.flatMap(({ watcher }) => watcher.operation ?? [])
  if (forOperations.length > 0)
    for (const operation of facts.reading.operations)
      for (const judge of forOperations) judge(operation)
  for (const { watcher } of runs) watcher.end?.()
  const expired = expiredFindings(ruleset, today)
  const score = scoreOf(runs)
  const findings = place(
    runs.flatMap((run) => run.findings),
    description,
  )
  return {
    findings: sortFindings([...expired, ...findings]),
    total: runs.reduce((total, { wanting }) => total + wanting, expired.length),
    score,
    ...climb(ruleset.ladder, runs, score),
    raise: raiseOf(runs),
  }
}

/** Lines are looked up for all findings together: a look-up may read the whole text. */
function place(findings: Unplaced[], description: LintedDescription): Finding[] {
  if ('placeOf' in description)
    return findings.map((finding) => ({ ...finding, ...description.placeOf(finding.pointer) }))
  const places = description.locate(findings.map(({ pointer }) => pointer))
  return findings.map((finding) => ({
    ...finding,
    ...(places.get(finding.pointer) ?? { file: '', line: 1, column: 1 }),
  }))
}
