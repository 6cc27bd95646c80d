import type { Client } from '@temporalio/client'
import { compareVersions, type ComparisonStart, comparisonWorkflowId } from './comparison.ts'
import { isUnreachable, shortDeadlineMs } from './reached.ts'
import { searchAttributes } from './search-attributes.ts'
import { taskQueues } from './task-queues.ts'
import { unlessStarted } from './unless-started.ts'

/** Has versions compared; the result is found in the store. */
export const createComparisonRunner = (client: Client) => ({
  /** Starts a comparison, or joins the one that runs; false while Temporal is away. */
  async start(start: ComparisonStart): Promise<boolean> {
    const { orgId, orgSlug, name, published, candidate } = start
    const pair = { published: published.content.bundle, candidate: candidate.content.bundle }
    const options = {
      workflowId: comparisonWorkflowId(orgId, pair),
      taskQueue: taskQueues.apiManagement,
      args: [start] as [ComparisonStart],
      workflowIdConflictPolicy: 'USE_EXISTING' as const,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
      staticSummary: `Compare ${name}`,
      staticDetails: 'Finds out what changed between two versions, for whoever asks after it.',
      typedSearchAttributes: [{ key: searchAttributes.organization, value: orgSlug }],
    }
    try {
      await client.withDeadline(Date.now() + shortDeadlineMs, () =>
        unlessStarted(client.workflow.start(compareVersions, options)),
      )
      return true
    } catch (error) {
      if (isUnreachable(error)) return false
      throw error
    }
  },
})

export type ComparisonRunner = ReturnType<typeof createComparisonRunner>
