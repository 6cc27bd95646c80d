import type { Linted } from '@portolan/description/sandbox'
import type { Consequence } from '@portolan/policy/consequence'
import { type Candidate, evaluateGate, type Judgement } from '@portolan/policy/evaluate-gate'
import type { Policy } from '@portolan/policy/policy'
import type { Quality, ReviewResult } from '@portolan/store/governance/review'

type Verdict = Omit<ReviewResult, 'api' | 'version'>

/**
 * What a new ruleset makes of a version: it fails where it does not reach the level that its policy asks for,
 * or the lowest of the ladder where the policy asks for none.
 */
export function judgeByRuleset(before: Linted, after: Linted, policy: Policy): Verdict {
  const today = judgeLevel(before, policy)
  const then = judgeLevel(after, policy)
  return {
    ...outcomeOf(today.consequence, then.consequence),
    reasons: [...then.reasons, ...inTheWay(after, policy)],
    before: qualityOf(before),
    after: qualityOf(after),
    newFindings: newFindings(before, after),
  }
}

/** What a new policy makes of a version: it fails where it would not be published without an approval. */
export function judgeByPolicy(
  linted: Linted,
  candidate: Omit<Candidate, 'policy' | 'reached' | 'ladder'>,
  { before, after }: { before: Policy; after: Policy },
): Verdict {
  const { reached, ladder } = linted
  const judge = (policy: Policy): Judgement =>
    evaluateGate({
      ...candidate,
      policy,
      reached: reached ?? undefined,
      ladder: ladder.map(({ name }) => name),
    })
  const then = judge(after)
  const quality = qualityOf(linted)
  return {
    ...outcomeOf(judge(before).consequence, then.consequence),
    reasons: then.reasons,
    before: quality,
    after: quality,
    newFindings: [],
  }
}

const passes = (consequence: Consequence): boolean =>
  consequence === 'pass' || consequence === 'warn'

const outcomeOf = (
  before: Consequence,
  after: Consequence,
): Pick<Verdict, 'outcome' | 'newlyFailing'> => ({
  outcome: passes(after) ? 'pass' : 'fail',
  newlyFailing: passes(before) && !passes(after),
})

/** The level that a version must reach, whatever the policy does with those that do not. */
const levelAsked = ({ ladder }: Linted, { quality }: Policy): string | undefined =>
  quality.reach ?? ladder[0]?.name

function judgeLevel(linted: Linted, policy: Policy): Judgement {
  const reach = levelAsked(linted, policy)
  return evaluateGate({
    policy: { ...policy, quality: { ...(reach && { reach }), otherwise: 'block' } },
    version: '',
    changes: [],
    waived: new Set(),
    majorRises: false,
    reached: linted.reached ?? undefined,
    ladder: linted.ladder.map(({ name }) => name),
  })
}

const rulesNamedMax = 5

/** The rules that keep a version from the level that is asked for. */
function inTheWay(linted: Linted, policy: Policy): string[] {
  const asked = linted.ladder.findIndex(({ name }) => name === levelAsked(linted, policy))
  const steps = linted.ladder.slice(0, asked + 1)
  const counts = new Map(
    steps.flatMap(({ missing }) => missing).map(({ rule, count }) => [rule, count]),
  )
  const scores = steps.flatMap(({ score = 0 }) => (linted.score < score ? [score] : []))
  const named = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, rulesNamedMax)
  return [
    ...(named.length > 0
      ? [`In its way: ${named.map(([rule, count]) => `${count} × ${rule}`).join(', ')}.`]
      : []),
    ...(scores.length > 0
      ? [`Its score is ${linted.score}; ${Math.max(...scores)} is asked for.`]
      : []),
  ]
}

const qualityOf = ({ score, total, reached }: Linted): Quality => ({
  score,
  findings: total,
  ...(reached !== null && { reached }),
})

/** What is found more often than before, by rule; the most frequent first. */
function newFindings(before: Linted, after: Linted): ReviewResult['newFindings'] {
  const known = new Map(before.raise.map(({ rule, count }) => [rule, count]))
  return after.raise
    .map(({ rule, count }) => ({ rule, count: count - (known.get(rule) ?? 0) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}
