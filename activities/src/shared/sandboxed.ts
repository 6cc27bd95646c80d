import { type Sandbox, type TaskName, type Tasks, TooHeavy } from '@portolan/description/sandbox'
import { finalFailure } from './failures.ts'
import { whileHeartbeating } from './heartbeat.ts'

/**
 * Runs a task of the sandbox under heartbeats. What is too heavy for it is final; a full queue is not.
 */
export async function runSandboxed<Name extends TaskName>(
  sandbox: Sandbox,
  task: Name,
  input: Tasks[Name]['input'],
  /** What the next attempt is told of this one. */
  progress: () => unknown = () => task,
): Promise<Tasks[Name]['output']> {
  try {
    return await whileHeartbeating(progress, sandbox.run(task, input))
  } catch (error) {
    throw error instanceof TooHeavy ? finalFailure('TooHeavy', error.message) : error
  }
}
