import type { Client } from '@temporalio/client'
import { searchAttributes } from './search-attributes.ts'
import { taskQueues } from './task-queues.ts'
import { unlessStarted } from './unless-started.ts'
import { revokedSignal, type WaiverErrand, watchWaiver, waiverWorkflowId } from './waiver.ts'

/** Does what the outbox says of a waiver: watches it, or tells its workflow that it was revoked. */
export async function runWaiverErrand(
  client: Client,
  { revoked, ...watch }: WaiverErrand,
): Promise<void> {
  const options = {
    workflowId: waiverWorkflowId(watch.waiverId),
    taskQueue: taskQueues.apiManagement,
    args: [watch] as [typeof watch],
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
    workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
    staticSummary: `Watch a waiver of ${watch.slug} in ${watch.orgSlug}`,
    staticDetails: [
      'Lets registrations that wait at the gate know of a waiver, and ends it when its time is over.',
      '',
      `- **Waiver**: ${watch.waiverId}`,
      `- **Until**: ${watch.expiresAt}`,
    ].join('\n'),
    typedSearchAttributes: [
      { key: searchAttributes.organization, value: watch.orgSlug },
      { key: searchAttributes.api, value: watch.slug },
    ],
  }
  await unlessStarted(
    revoked
      ? client.workflow.signalWithStart(watchWaiver, { ...options, signal: revokedSignal })
      : client.workflow.start(watchWaiver, options),
  )
}
