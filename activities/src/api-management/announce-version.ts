import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface AnnounceInput extends RegistrationRef {
  outboxId: string
}

/** Step 8: sends what publishing left in the outbox, and ends the registration. */
export const announceVersion =
  (ports: ApiManagementPorts) =>
  (input: AnnounceInput): Promise<void> =>
    recordStep(ports, input, 'announce', async () => {
      await sendOutboxRow(ports, input.outboxId)
      return {
        result: undefined,
        message: 'Everyone concerned is told',
        change: { endedAt: ports.now().toISOString() },
      }
    })

/** Asks the approvers, by the row that the gate left in the outbox. */
export const requestApproval =
  (ports: ApiManagementPorts) =>
  ({ outboxId }: AnnounceInput): Promise<void> =>
    sendOutboxRow(ports, outboxId)

/** A row that is gone was sent by the relay, which sweeps what was left. */
export async function sendOutboxRow(
  { outbox, sendEvent }: Pick<ApiManagementPorts, 'outbox' | 'sendEvent'>,
  id: string,
): Promise<void> {
  const row = await outbox.get(id)
  if (!row) return
  await sendEvent(row)
  await outbox.remove(id)
}
