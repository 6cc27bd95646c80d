import type { Client } from '@temporalio/client'
import type { Outbox } from '@portolan/store/platform/outbox'
import { ulid } from 'ulid'
import { isUnreachable, shortDeadlineMs } from './reached.ts'
import { startWithdrawal } from './starters.ts'
import type { WithdrawalStart } from './withdrawal.ts'

/** Starts withdrawals, and loses none while Temporal is away. */
export const createWithdrawalRunner = (client: Client, outbox: Outbox) => ({
  /** The outbox row is written first: whatever happens here, the version will be withdrawn. */
  async start(start: WithdrawalStart): Promise<void> {
    const id = ulid()
    await outbox.add({
      id,
      kind: 'start-withdrawal',
      payload: { ...start },
      createdAt: start.withdrawnAt,
    })
    try {
      await client.withDeadline(Date.now() + shortDeadlineMs, () => startWithdrawal(client, start))
    } catch (error) {
      if (isUnreachable(error)) return
      throw error
    }
    await outbox.remove(id)
  },
})

export type WithdrawalRunner = ReturnType<typeof createWithdrawalRunner>
