import type { WorkflowHandle } from '@temporalio/client'
import { payloadKey } from '@portolan/orchestration/data-converter'
import { createPayloadCodec } from '@portolan/orchestration/payload-codec'
import { searchAttributes } from '@portolan/orchestration/search-attributes'
import { testKey } from './temporal-server.ts'

/** What the Temporal Web UI shows of a run, as someone with the codec server reads it. */
export async function whatPeopleSee(handle: WorkflowHandle) {
  const description = await handle.describe()
  const { currentDetails } = await handle.query<{ currentDetails: string }>(
    '__temporal_workflow_metadata',
  )
  const found = description.typedSearchAttributes
  return {
    status: description.status.name,
    summary: await description.staticSummary(),
    currentDetails,
    organization: found.get(searchAttributes.organization),
    api: found.get(searchAttributes.api),
    stage: found.get(searchAttributes.stage),
  }
}

/** The summaries of the steps that a run has taken, in order. */
export async function summariesOf(handle: WorkflowHandle): Promise<string[]> {
  const { events } = await handle.fetchHistory()
  const codec = createPayloadCodec(payloadKey(testKey))
  const payloads = (events ?? [])
    .slice(1)
    .flatMap(({ userMetadata }) => userMetadata?.summary ?? [])
  const decoded = await codec.decode(payloads)
  return decoded.map(({ data }) => JSON.parse(Buffer.from(data ?? []).toString()) as string)
}

/** Resolves once a run has accepted this many updates; the verdict is one of them. */
export async function hasAccepted(handle: WorkflowHandle, updates: number): Promise<void> {
  for (;;) {
    const { events } = await handle.fetchHistory()
    const accepted = (events ?? []).filter(
      (event) => event.workflowExecutionUpdateAcceptedEventAttributes,
    )
    if (accepted.length >= updates) return
  }
}
