import { type Consequence, gravest } from './consequence.ts'
import { type ChangeLevel, changeLevels, type Policy } from './policy.ts'

/** What a version comes to the gate with. */
export interface Candidate {
  policy: Policy
  /** The label it was compared with; none for a first version. */
  against?: string | undefined
  version: string
  /** The first of all changes, the gravest level first. */
  changes: readonly { level: ChangeLevel; fingerprint: string }[]
  /** How many there are, where more than `changes`. */
  total?: number | undefined
  /** Fingerprints of changes that are waived. */
  waived: ReadonlySet<string>
  majorRises: boolean
  /** The highest level of the ladder that it reaches; none where it does not reach the first. */
  reached?: string | undefined
  /** The levels of the ruleset's ladder, the lowest first. */
  ladder: readonly string[]
}

export interface Judgement {
  consequence: Consequence
  /** Why, a sentence each; the gravest first. Empty where there is nothing to say. */
  reasons: string[]
}

interface Reason {
  consequence: Consequence
  sentence: string
}

/** Judges a version by its policy. */
export function evaluateGate(candidate: Candidate): Judgement {
  const reasons = changeLevels.flatMap((level) => judgeLevel(candidate, level))
  const quality = judgeQuality(candidate)
  if (quality) reasons.push(quality)
  const consequence = gravest(reasons.map((reason) => reason.consequence))
  return {
    consequence,
    // The order of equals stays: breaking changes before cautions.
    reasons: reasons.toSorted((a, b) => rank(b) - rank(a)).map(({ sentence }) => sentence),
  }
}

const ranks: Record<Consequence, number> = { pass: 0, warn: 1, approval: 2, block: 3 }
const rank = ({ consequence }: Reason): number => ranks[consequence]

function judgeLevel(candidate: Candidate, level: ChangeLevel): Reason[] {
  const { policy, changes, waived, against, version, majorRises } = candidate
  const found = changes.filter((change) => change.level === level)
  const isWaived = ({ fingerprint }: { fingerprint: string }) => waived.has(fingerprint)
  const left = found.filter((change) => !isWaived(change)).length + unlistedOf(candidate, level)
  const nouns = {
    breaking: 'breaking change',
    caution: 'change to be careful with',
    safe: 'change',
  }
  const count = (number: number) => `${number} ${plural(nouns[level], number)}`
  const reasons: Reason[] = []
  const byMajor = level === 'breaking' && majorRises
  const consequence = byMajor ? policy.majorVersion : policy.levels[level]
  if (left > 0) {
    if (consequence !== 'pass')
      reasons.push({
        consequence,
        sentence:
          `${count(left)} against ${against}${byMajor ? `, announced by the major version ${version},` : ''} ` +
          `${verb(consequence, left)}.`,
      })
    else if (level === 'breaking')
      reasons.push({
        consequence,
        sentence: byMajor
          ? `${count(left)} against ${against}, announced by the major version ${version}.`
          : `${count(left)} against ${against}, which the policy lets pass.`,
      })
  }
  const waivedCount = found.filter(isWaived).length
  if (waivedCount > 0 && consequence !== 'pass')
    reasons.push({
      consequence: 'pass',
      sentence: `${count(waivedCount)} ${waivedCount === 1 ? 'is' : 'are'} waived.`,
    })
  return reasons
}

/** Changes beyond those listed have no fingerprint here; at worst they are of the last one's level. */
function unlistedOf({ changes, total = 0 }: Candidate, level: ChangeLevel): number {
  return changes.at(-1)?.level === level ? Math.max(0, total - changes.length) : 0
}

function judgeQuality({ policy, reached, ladder }: Candidate): Reason | undefined {
  const { reach, otherwise } = policy.quality
  if (reach === undefined || otherwise === 'pass') return undefined
  const wanted = ladder.indexOf(reach)
  if (wanted === -1)
    return {
      consequence: otherwise,
      sentence: `The policy asks for the level "${reach}", which the ruleset's ladder does not have; an owner can correct either.`,
    }
  const has = reached === undefined ? -1 : ladder.indexOf(reached)
  if (has >= wanted) return undefined
  return {
    consequence: otherwise,
    sentence: `The quality level "${reach}" is not reached${reached ? `, only "${reached}"` : ''}; the findings say what is missing.`,
  }
}

function verb(consequence: Exclude<Consequence, 'pass'>, count: number): string {
  const one = count === 1
  if (consequence === 'approval') return `${one ? 'asks' : 'ask'} for an approval`
  if (consequence === 'block') return `${one ? 'is' : 'are'} blocked by the policy`
  return `${one ? 'is' : 'are'} let through with a warning`
}

const plural = (noun: string, count: number): string =>
  count === 1 ? noun : noun.replace('change', 'changes')
