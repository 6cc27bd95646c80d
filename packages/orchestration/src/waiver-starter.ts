import type { Client } from '@temporalio/client'
import type { Outbox } from '@portolan/store/platform/outbox'
import { isUnreachable, shortDeadlineMs } from './reached.ts'
import type { WaiverErrand } from './waiver.ts'
import { runWaiverErrand } from './waiver-runner.ts'

/** Acts at once on the outbox row that a waiver was written with; the relay does while Temporal is away. */
export const createWaiverStarter =
  (client: Client, outbox: Outbox) =>
  async (rowId: string, errand: WaiverErrand): Promise<void> => {
    try {
      await client.withDeadline(Date.now() + shortDeadlineMs, () => runWaiverErrand(client, errand))
    } catch (error) {
      if (isUnreachable(error)) return
      throw error
    }
    await outbox.remove(rowId)
  }

export type WaiverStarter = ReturnType<typeof createWaiverStarter>
