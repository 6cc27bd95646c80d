import type { Eligible } from './eligible-approvers.ts'

/** Why a decision at the gate is refused. */
export type Refusal =
  | 'not-waiting'
  | 'already-decided'
  | 'approval-expired'
  | 'own-registration'
  | 'not-an-approver'
  | 'decided-before'

/** What a registration at the gate knows when somebody decides. */
export interface AtGate {
  authorId: string
  /** Who has decided so far. */
  deciders: readonly string[]
  /** The gate was left by a decision. */
  isDecided: boolean
  /** The registration no longer waits, for another reason. */
  isClosed: boolean
  /** The time to decide is over. */
  isExpired: boolean
}

/** Why somebody's decision does not count; undefined where it does. */
export function judgeDecision(
  { authorId, deciders, isDecided, isClosed, isExpired }: AtGate,
  userId: string,
  { approvers }: Pick<Eligible, 'approvers'>,
): Refusal | undefined {
  if (deciders.includes(userId)) return 'decided-before'
  if (isDecided) return 'already-decided'
  if (isExpired) return 'approval-expired'
  if (isClosed) return 'not-waiting'
  if (approvers.includes(userId)) return undefined
  return userId === authorId ? 'own-registration' : 'not-an-approver'
}
