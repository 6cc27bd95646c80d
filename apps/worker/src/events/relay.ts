import type { Client } from '@temporalio/client'
import type { RegistrationStart } from '@portolan/orchestration/registration'
import type { ReviewStart } from '@portolan/orchestration/review'
import type { SignInStart } from '@portolan/orchestration/sign-in'
import {
  startRegistration,
  startReview,
  startSignIn,
  startWithdrawal,
} from '@portolan/orchestration/starters'
import type { WaiverErrand } from '@portolan/orchestration/waiver'
import { runWaiverErrand } from '@portolan/orchestration/waiver-runner'
import type { WithdrawalStart } from '@portolan/orchestration/withdrawal'
import type { Outbox, OutboxRow } from '@portolan/store/platform/outbox'
import type { Log } from '@portolan/telemetry/log'
import type { EventBus } from './bus.ts'
import { repeat } from './repeat.ts'

/** Younger rows are usually acted on by whoever wrote them. */
const leftAloneMs = 5_000
const pauseMs = 2_000
const rowsAtOnce = 25

/** Acts on outbox rows that were left behind: by a crash, or because Temporal or the bus was away. */
export function startRelay(outbox: Outbox, client: Client, bus: EventBus, log: Log) {
  return repeat('the relay', log, async () => {
    const rows = await outbox.oldest(new Date(Date.now() - leftAloneMs), rowsAtOnce)
    for (const row of rows) {
      await act(row, client, bus)
      await outbox.remove(row.id)
      log.info({ id: row.id, kind: row.kind }, 'a row left in the outbox was acted on')
    }
    return rows.length === rowsAtOnce ? 0 : pauseMs
  })
}

function act({ kind, payload, ...row }: OutboxRow, client: Client, bus: EventBus): Promise<void> {
  switch (kind) {
    case 'start-registration':
      return startRegistration(client, payload as unknown as RegistrationStart)
    case 'start-sign-in':
      return startSignIn(client, payload as unknown as SignInStart)
    case 'start-review':
      return startReview(client, payload as unknown as ReviewStart)
    case 'start-withdrawal':
      return startWithdrawal(client, payload as unknown as WithdrawalStart)
    case 'watch-waiver':
      return runWaiverErrand(client, payload as unknown as WaiverErrand)
    default:
      return bus.send({ kind, payload, ...row })
  }
}
