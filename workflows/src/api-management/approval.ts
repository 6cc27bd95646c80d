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
} from '@portolan/orchestration/registration'

export const decide = defineUpdate<void, [DecisionInput]>(decideUpdate)
export const superseded = defineSignal<[Superseded]>(supersededSignal)

export type Approval =
  | { outcome: 'decided'; decision: DecisionInput }
  | { outcome: 'superseded'; by: string }

/**
 * The gate's door, through which one decision passes. The record says that the registration waits a moment
 * before the workflow does, so a decision that comes early is held until the door is reached.
 */
export function openDoor() {
  let isWaiting = false
  let isClosed = false
  let approval: Approval | undefined

  setHandler(
    decide,
    async (decision) => {
      // A cancellation closes the door, and whoever is held hears that.
      await CancellationScope.nonCancellable(() => condition(() => isWaiting || isClosed))
      refuseWhenTooLate()
      approval = { outcome: 'decided', decision }
    },
    { validator: (_decision) => refuseWhenTooLate() },
  )
  setHandler(superseded, ({ by }) => {
    approval ??= { outcome: 'superseded', by }
  })

  function refuseWhenTooLate(): void {
    if (approval) throw refusal('The registration is decided already.', 'AlreadyDecided')
    if (isClosed) throw refusal('The registration does not wait for a decision.', 'NotWaiting')
  }

  return {
    async wait(): Promise<Approval> {
      isWaiting = true
      await condition(() => approval !== undefined)
      this.close()
      return approval as Approval
    },
    /** Nothing is decided here any more; whoever is held hears it. */
    close(): void {
      isWaiting = false
      isClosed = true
    },
  }
}

const refusal = (message: string, type: string) => ApplicationFailure.nonRetryable(message, type)
