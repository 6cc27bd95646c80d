import { setTimeout as sleep } from 'node:timers/promises'
import { NativeConnection } from '@temporalio/worker'
import { connectionOptions, type TemporalConfig } from '@portolan/orchestration/temporal'
import type { Log } from '@portolan/telemetry/log'

const pauseMs = 1_000

/** Connects to Temporal however long it takes: a worker that starts first waits for the server. */
export async function connectPatiently(
  config: TemporalConfig,
  log: Log,
): Promise<NativeConnection> {
  for (;;) {
    try {
      return await NativeConnection.connect(connectionOptions(config))
    } catch (error) {
      log.warn({ err: error, address: config.address }, 'Temporal cannot be reached yet')
      await sleep(pauseMs)
    }
  }
}
