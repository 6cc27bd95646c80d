import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client'

/** Whether what somebody asked of a run got there. */
export type Reached = 'done' | 'not-running' | 'unavailable'

/** Deciding and cancelling are answered at once or refused as unavailable. */
export const shortDeadlineMs = 5_000

/** Asks a run to end. */
export async function cancelRun(client: Client, workflowId: string): Promise<Reached> {
  const handle = client.workflow.getHandle(workflowId)
  try {
    await client.withDeadline(Date.now() + shortDeadlineMs, () => handle.cancel())
    return 'done'
  } catch (error) {
    return reachedOf(error)
  }
}

/** Errors that say nothing of whether the run could be reached are thrown again. */
export function reachedOf(error: unknown): Reached {
  if (error instanceof WorkflowNotFoundError) return 'not-running'
  if (isUnreachable(error)) return 'unavailable'
  throw error
}

/** gRPC: CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE. */
const passingCodes: readonly number[] = [1, 4, 8, 14]

/** Whether Temporal, or every worker, is away for the moment. */
export function isUnreachable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (isGrpcServiceError(at) && passingCodes.includes(at.code)) return true
    if (at.name === 'WorkflowUpdateRPCTimeoutOrCancelledError') return true
  }
  return false
}
