import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
} from '@temporalio/client'
import { ApplicationFailure, type Workflow } from '@temporalio/common'
import type { Refusal } from '@portolan/policy/judge-decision'
import type { Outbox } from '@portolan/store/platform/outbox'
import { ulid } from 'ulid'
import { cancelRun, isUnreachable, type Reached, reachedOf, shortDeadlineMs } from './reached.ts'
import {
  type DecisionInput,
  decideUpdate,
  type RegistrationStart,
  registerVersion,
  registrationWorkflowId,
  type Verdict,
  verdictUpdate,
} from './registration.ts'
import { registrationOptions } from './starters.ts'

/** Whether a decision counts, or why it does not. */
export type Decided = Reached | { refused: Refusal }

/** Starts, judges, decides and cancels registrations, and loses none while Temporal is away. */
export function createRegistrationRunner(client: Client, outbox: Outbox) {
  return {
    /**
     * Starts a registration, or joins the one that runs, and waits for its verdict until the deadline. The
     * outbox row is written first: whatever happens here, the registration will run.
     */
    async start(start: RegistrationStart, deadlineMs: number): Promise<Verdict | undefined> {
      const id = ulid()
      await outbox.add({
        id,
        kind: 'start-registration',
        payload: { ...start },
        createdAt: new Date().toISOString(),
      })
      try {
        const verdict = await client.withDeadline(deadlineMs, () => startAndJudge(start))
        await outbox.remove(id)
        return verdict
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) {
          await outbox.remove(id)
          return { verdict: 'ended' }
        }
        // Temporal or every worker is away: the relay starts what is not running yet.
        if (isUnreachable(error)) return undefined
        throw error
      }
    },
    async decide(registrationId: string, decision: DecisionInput): Promise<Decided> {
      const handle = client.workflow.getHandle(registrationWorkflowId(registrationId))
      try {
        await client.withDeadline(Date.now() + shortDeadlineMs, () =>
          handle.executeUpdate<void, [DecisionInput]>(decideUpdate, { args: [decision] }),
        )
        return 'done'
      } catch (error) {
        if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
          return { refused: error.cause.type as Refusal }
        return reachedOf(error)
      }
    },
    cancel: (registrationId: string): Promise<Reached> =>
      cancelRun(client, registrationWorkflowId(registrationId)),
  }

  function startAndJudge(start: RegistrationStart): Promise<Verdict> {
    const { workflowId, ...options } = registrationOptions(start)
    return client.workflow.executeUpdateWithStart<Workflow, Verdict, []>(verdictUpdate, {
      // The same for every caller, so that all of them hear the one verdict of the run. An id that a failed
      // run has answered would be answered again from there, and nothing would be started.
      updateId: `verdict/${start.attempt}`,
      startWorkflowOperation: new WithStartWorkflowOperation(registerVersion, {
        workflowId,
        ...options,
      }),
    })
  }
}

export type RegistrationRunner = ReturnType<typeof createRegistrationRunner>
