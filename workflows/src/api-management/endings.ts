import {
  ActivityFailure,
  ApplicationFailure,
  ChildWorkflowFailure,
  isCancellation,
  workflowInfo,
} from '@temporalio/workflow'
import type { RegistrationStart } from '@portolan/orchestration/registration'
import { endRegistration } from './activities.ts'
import { report } from './progress.ts'

/** What a run gives back; the record says more. */
export interface Ending {
  status: 'published' | 'rejected'
  api?: string
  version?: string
  reason?: string
}

/** The registration is refused for what it is; running it again would end the same. */
export class Rejected extends Error {
  override readonly name = 'Rejected'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Ends a registration that is not published: rejected is a result, cancelled and failed are thrown on, so
 * that Temporal shows them as what they are.
 */
export async function endFailed(start: RegistrationStart, error: unknown): Promise<Ending> {
  const { orgId, registrationId } = start
  if (error instanceof Rejected) {
    const { code: reasonCode, message: reason } = error
    await endRegistration({ orgId, registrationId, status: 'rejected', reason, reasonCode })
    report('rejected', reason)
    return { status: 'rejected', reason }
  }
  if (isCancellation(error)) {
    const reason = 'Cancelled; nothing of it is visible.'
    await endRegistration({
      orgId,
      registrationId,
      status: 'cancelled',
      reason,
      reasonCode: 'cancelled',
    })
    report('cancelled', reason)
    throw error
  }
  const reason = `${messageOf(error)} The registration can be run again from where its description is.`
  await endRegistration({
    orgId,
    registrationId,
    status: 'failed',
    reason,
    reasonCode: 'step-failed',
  })
  report('failed', reason)
  throw ApplicationFailure.create({
    message: `Registration ${registrationId} failed in run ${workflowInfo().runId}`,
    type: 'RegistrationFailed',
    cause: error instanceof Error ? error : undefined,
    nonRetryable: true,
  })
}

/** What went wrong, in a sentence. */
export function messageOf(error: unknown): string {
  if (error instanceof ActivityFailure)
    return `The step ${error.activityType} did not succeed: ${rootOf(error)}.`
  if (error instanceof ChildWorkflowFailure)
    return `Building the documentation did not succeed: ${rootOf(error)}.`
  return `${error instanceof Error ? error.message : String(error)}.`
}

function rootOf(error: Error): string {
  let root = error
  while (root.cause instanceof Error) root = root.cause
  return root.message.replace(/\.$/, '')
}
