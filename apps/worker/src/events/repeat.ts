import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@portolan/telemetry/log'

const pauseAfterErrorMs = 2_000

/**
 * Does something again and again until stopped. `once` says how long to pause before the next time; an error
 * is logged and never ends the loop.
 */
export function repeat(name: string, log: Log, once: (signal: AbortSignal) => Promise<number>) {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    while (!signal.aborted) {
      const pauseMs = await once(signal).catch((error: unknown) => {
        if (!signal.aborted) log.warn({ err: error }, `${name} did not succeed and is tried again`)
        return pauseAfterErrorMs
      })
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
    }
  })()
  return {
    async stop(): Promise<void> {
      stopping.abort()
      await running
    },
  }
}
