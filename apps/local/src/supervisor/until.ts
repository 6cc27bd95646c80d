import { setTimeout as sleep } from 'node:timers/promises'

/** Looks again every few milliseconds until the condition holds; false when the time is over first. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  {
    timeoutMs,
    everyMs = 40,
    signal,
  }: { timeoutMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (!(await condition())) {
    if (performance.now() >= deadline || signal?.aborted) return false
    await sleep(everyMs)
  }
  return true
}
