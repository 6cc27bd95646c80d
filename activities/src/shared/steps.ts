import { Context } from '@temporalio/activity'
import type { RegistrationChange, Registrations } from '@portolan/store/registrations/registrations'
import type { Progress, Step, StepName } from '@portolan/store/registrations/registration'

/** Which registration an activity works for. */
export interface RegistrationRef {
  orgId: string
  registrationId: string
}

export interface StepOutcome<T> {
  result: T
  /** One sentence for people. */
  message: string
  status?: 'done' | 'failed' | 'waiting'
  change?: RegistrationChange
}

/** Tells readers how far a step is; of reports that follow each other closely only the first is written. */
export type ReportProgress = (progress: Progress, message: string) => Promise<void>

/** Each report is a write, and wakes everybody who follows the registration. */
const reportedEveryMs = 1_000

export interface StepPorts {
  registrations: Pick<Registrations, 'writeStep'>
  now: () => Date
}

/**
 * Runs one step of a registration and keeps its record: when it began, which attempt it is, how it ended.
 * An error leaves the step running with the reason, for it is tried again.
 */
export async function recordStep<T>(
  { registrations, now }: StepPorts,
  { orgId, registrationId }: RegistrationRef,
  name: StepName,
  work: (report: ReportProgress) => Promise<StepOutcome<T>>,
  /** What is known as soon as the step begins. */
  opening: RegistrationChange = {},
): Promise<T> {
  const { attempt, scheduledTimestampMs } = Context.current().info
  const startedAt = new Date(scheduledTimestampMs).toISOString()
  const write = (step: Omit<Step, 'attempt' | 'startedAt'>, change?: RegistrationChange) =>
    registrations.writeStep(orgId, registrationId, name, { startedAt, attempt, ...step }, change)

  let reportedMs = Number.NEGATIVE_INFINITY
  const report: ReportProgress = async (progress, message) => {
    const nowMs = now().getTime()
    if (nowMs - reportedMs < reportedEveryMs) return
    reportedMs = nowMs
    // Work goes on where nobody can be told how far it is.
    await write({ status: 'running', message, progress }).catch(() => undefined)
  }

  await write({ status: 'running' }, opening)
  try {
    const { result, message, status = 'done', change } = await work(report)
    const ended = status === 'waiting' ? {} : { endedAt: now().toISOString() }
    await write({ status, message, ...ended }, change)
    return result
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    // What is wrong with the store is told by the store's own error; this note is only for readers.
    await write({
      status: 'running',
      message: `Attempt ${attempt} did not succeed: ${reason}`,
    }).catch(() => undefined)
    throw error
  }
}
