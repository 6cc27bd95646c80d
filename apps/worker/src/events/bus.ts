import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { OutboxRow } from '@portolan/store/platform/outbox'

/** The source of every event that Portolan sends; the rules of the bus listen for it. */
const source = 'portolan'

export interface PortolanEvent {
  /** The outbox row's id: whoever acts on it twice notices. */
  id: string
  payload: Record<string, unknown>
}

/** Sends outbox rows to the event bus. */
export function createEventBus(busName: string) {
  const events = new EventBridgeClient({})
  return {
    async send({ id, kind, payload, createdAt }: OutboxRow): Promise<void> {
      const detail: PortolanEvent = { id, payload: { ...payload, createdAt } }
      const { FailedEntryCount, Entries } = await events.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: busName,
              Source: source,
              DetailType: kind,
              Detail: JSON.stringify(detail),
            },
          ],
        }),
      )
      if (FailedEntryCount)
        throw new Error(
          `The event bus refused ${kind}: ${Entries?.[0]?.ErrorMessage ?? 'no reason'}`,
        )
    },
  }
}

export type EventBus = ReturnType<typeof createEventBus>
