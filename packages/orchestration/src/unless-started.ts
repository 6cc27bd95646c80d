import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client'

/** A workflow that runs, or has run, is left as it is. */
export async function unlessStarted(start: Promise<unknown>): Promise<void> {
  try {
    await start
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}
