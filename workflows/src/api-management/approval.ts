import {
  ApplicationFailure,
  CancellationScope,
  condition,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow'
import {
  type DecisionInput,
  decideUpdate,
  type Superseded,
  supersededSignal,
  waiversChangedSignal,
} from '@portolan/orchestration/registration'
import { judgeDecision, type Refusal } from '@portolan/policy/judge-decision'
import type { Approval } from '@portolan/store/registrations/gate'

export const decide = defineUpdate<void, [DecisionInput]>(decideUpdate)
export const superseded = defineSignal<[Superseded]>(supersededSignal)
export const waiversChanged = defineSignal(waiversChangedSignal)

/** What a registration that waits hears, one at a time. */
export type Heard =
  | { what: 'superseded'; by: string }
  | { what: 'decision'; approval: Approval; required: number }
  | { what: 'waivers-changed' }
  | { what: 'reminder' }
  | { what: 'deadline' }

/**
 * The gate's door, through which decisions come. The record says that the registration waits a moment before
 * the workflow does, so a decision that comes early is held until the door is reached.
 */
export function openDoor(authorId: string) {
  let deadlineMs = Infinity
  let isOpen = false
  let isClosed = false
  let isDecided = false
  let haveWaiversChanged = false
  let supersededBy: string | undefined
  const decisions: { approval: Approval; required: number }[] = []
  let heard = 0

  setHandler(
    decide,
    async (decision) => {
      // A cancellation closes the door, and whoever is held hears that.
      await CancellationScope.nonCancellable(() => condition(() => isOpen || isClosed))
      refuseUnlessCounts(decision)
      const { approvers: _, required, selfApproval: selfApproved, ...decided } = decision
      decisions.push({ approval: { ...decided, selfApproved }, required })
      isDecided = decided.decision === 'reject' || decisions.length >= required
    },
    { validator: refuseUnlessCounts },
  )
  setHandler(superseded, ({ by }) => void (supersededBy ??= by))
  setHandler(waiversChanged, () => void (haveWaiversChanged = true))

  function refuseUnlessCounts(decision: DecisionInput): void {
    const deciders = decisions.map(({ approval }) => approval.decidedBy)
    const isExpired = Date.now() >= deadlineMs
    const atGate = { authorId, deciders, isDecided, isClosed, isExpired }
    const refusal = judgeDecision(atGate, decision.decidedBy, decision)
    if (refusal) throw refused(refusal)
  }

  return {
    /** From here on decisions count, until the deadline. */
    open(until: string): void {
      deadlineMs = Date.parse(until)
      isOpen = true
    },
    /** How many approvals were heard. */
    approvals: (): number => heard,
    /** The next thing that matters to a registration that waits; nothing until `reminderMs` is a reminder. */
    async listen(reminderMs: number): Promise<Heard> {
      const nextMs = Math.min(reminderMs, deadlineMs) - Date.now()
      await condition(
        () => supersededBy !== undefined || heard < decisions.length || haveWaiversChanged,
        Math.max(1, nextMs),
      )
      const decision = decisions[heard]
      if (supersededBy !== undefined) return { what: 'superseded', by: supersededBy }
      if (decision) {
        heard += 1
        return { what: 'decision', ...decision }
      }
      if (haveWaiversChanged) {
        haveWaiversChanged = false
        return { what: 'waivers-changed' }
      }
      return Date.now() >= deadlineMs ? { what: 'deadline' } : { what: 'reminder' }
    },
    /** Nothing is decided here any more; whoever is held hears it. */
    close(): void {
      isOpen = false
      isClosed = true
    },
  }
}

export type Door = ReturnType<typeof openDoor>

const refused = (refusal: Refusal) =>
  ApplicationFailure.nonRetryable('The decision does not count.', refusal)
