import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow'
import {
  type DecisionInput,
  decideUpdate,
  type Superseded,
  supersededSignal,
} from '@portolan/orchestration/registration'
import { ApplicationFailure } from '@temporalio/workflow'

export const decide = defineUpdate<void, [DecisionInput]>(decideUpdate)
export const superseded = defineSignal<[Superseded]>(supersededSignal)

export type Approval =
  | { outcome: 'decided'; decision: DecisionInput }
  | { outcome: 'superseded'; by: string }

/** The gate's door: open for one decision while the registration waits at it, closed before and after. */
export function openDoor() {
  let isWaiting = false
  let approval: Approval | undefined

  setHandler(
    decide,
    (decision) => {
      approval = { outcome: 'decided', decision }
    },
    {
      validator(_decision) {
        if (!isWaiting)
          throw ApplicationFailure.nonRetryable(
            'The registration does not wait for a decision.',
            'NotWaiting',
          )
        if (approval)
          throw ApplicationFailure.nonRetryable(
            'The registration is decided already.',
            'AlreadyDecided',
          )
      },
    },
  )
  setHandler(superseded, ({ by }) => {
    approval ??= { outcome: 'superseded', by }
  })

  return {
    async wait(): Promise<Approval> {
      isWaiting = true
      await condition(() => approval !== undefined)
      isWaiting = false
      return approval as Approval
    },
  }
}
