import type { Client } from '@temporalio/client'
import type { OutboxRow } from '@portolan/store/platform/outbox'
import {
  indexApiSignal,
  maintainSearch,
  type SearchErrand,
  type SearchStart,
  searchWorkflowId,
} from './search.ts'
import { searchAttributes } from './search-attributes.ts'
import { taskQueues } from './task-queues.ts'

/** Tells the workflow that keeps an organization's search of APIs whose rows changed. */
export function createSearchRunner(client: Client) {
  async function indexApi({ orgId, orgSlug, slug }: SearchErrand): Promise<void> {
    const start: SearchStart = { orgId, orgSlug }
    await client.workflow.signalWithStart(maintainSearch, {
      workflowId: searchWorkflowId(orgId),
      taskQueue: taskQueues.documentation,
      args: [start],
      signal: indexApiSignal,
      signalArgs: [slug],
      // It ends when there is nothing to do, and is started again.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `Keep the search of ${orgSlug}`,
      staticDetails:
        'Indexes what is now the latest version of APIs, merges small segments, removes old ones.',
      typedSearchAttributes: [{ key: searchAttributes.organization, value: orgSlug }],
    })
  }

  return {
    indexApi,
    /** Does what an announcement means for the search; most mean nothing. */
    async hear({ kind, payload }: Pick<OutboxRow, 'kind' | 'payload'>): Promise<void> {
      if (!changesSearch.has(kind)) return
      const { orgId, organization, api } = payload as Record<string, string>
      if (orgId && organization && api) await indexApi({ orgId, orgSlug: organization, slug: api })
    },
  }
}

const changesSearch: ReadonlySet<string> = new Set(['version-published', 'version-withdrawn'])
