import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { comparisonWorkflowId } from '@portolan/orchestration/comparison'
import { createComparisonRunner } from '@portolan/orchestration/comparison-runner'
import { createBarrier } from './support/scripted-activities.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

const side = (bundle: string) => ({ content: { source: bundle, bundle }, format: 'json' as const })
const start = {
  orgId: 'an-org',
  orgSlug: 'acme',
  name: 'tasks 1.0.0..1.1.0',
  published: side('before'),
  candidate: side('after'),
}

test('two people who ask for the same comparison have it made once', async () => {
  const comparing = createBarrier()
  workflows.follow('an-org', { compareVersions: () => comparing.pass() })
  const runner = createComparisonRunner(workflows.client)
  expect(await Promise.all([runner.start(start), runner.start(start)])).toEqual([true, true])
  await comparing.reached
  comparing.open()
  const pair = { published: 'before', candidate: 'after' }
  const handle = workflows.client.workflow.getHandle(comparisonWorkflowId('an-org', pair))
  await handle.result()
  expect(workflows.callsOf('an-org').map(({ name }) => name)).toEqual(['compareVersions'])
})
