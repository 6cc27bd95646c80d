import { Context } from '@temporalio/activity'

const intervalMs = 2_000

/**
 * Tells Temporal that long work is alive, and how far it is now; ends the waiting when the activity is cancelled.
 */
export async function whileHeartbeating<T>(details: () => unknown, work: Promise<T>): Promise<T> {
  const context = Context.current()
  const timer = setInterval(() => context.heartbeat(details()), intervalMs)
  try {
    return await Promise.race([work, context.cancelled])
  } finally {
    clearInterval(timer)
  }
}
