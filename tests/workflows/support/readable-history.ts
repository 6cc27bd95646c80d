import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import type { Payload, PayloadCodec } from '@temporalio/common'
import type { WorkflowHandle } from '@temporalio/client'

/**
 * The history of a run as JSON that anyone may read: payloads decrypted, and nothing of the machine that
 * recorded it (names of workers, stack traces).
 */
export async function readableHistory(
  handle: WorkflowHandle,
  codec: PayloadCodec,
): Promise<string> {
  const history = await handle.fetchHistory()
  const readable = (await readableValue(history, codec)) as typeof history
  return `${historyToJSON(readable)}\n`
}

async function readableValue(value: unknown, codec: PayloadCodec): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => readableValue(item, codec)))
  if (!isRecord(value)) return value
  if (isPayload(value)) return (await codec.decode([value]))[0]
  const told = await failureTold(value, codec)
  const entries = Object.entries({ ...value, ...told }).map(async ([key, item]) => [
    key,
    await readableValue(item, codec),
  ])
  const readable = Object.fromEntries(await Promise.all(entries)) as Record<string, unknown>
  return {
    ...readable,
    ...('identity' in readable && { identity: 'recorder' }),
    // The queue of one worker alone is named after its process and its machine.
    ...(readable['normalName'] ? { name: 'recorder' } : {}),
  }
}

/** What an encrypted failure says, in the plain; an empty record for everything else. */
async function failureTold(
  { encodedAttributes }: Record<string, unknown>,
  codec: PayloadCodec,
): Promise<Record<string, unknown>> {
  if (!isRecord(encodedAttributes) || !isPayload(encodedAttributes)) return {}
  const [decoded] = await codec.decode([encodedAttributes])
  const { message } = JSON.parse(Buffer.from(decoded?.data ?? []).toString()) as { message: string }
  return { encodedAttributes: undefined, message, stackTrace: '' }
}

/** A message of the protocol; numbers and bytes are values of their own classes. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Uint8Array) &&
  !('unsigned' in value)

const isPayload = (value: Record<string, unknown>): value is Record<string, unknown> & Payload =>
  isRecord(value['metadata']) && 'encoding' in value['metadata']
