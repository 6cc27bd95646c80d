import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startWithdrawal } from '@portolan/orchestration/starters'
import { withdrawalWorkflowId } from '@portolan/orchestration/withdrawal'
import type { Script } from './support/scripted-activities.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

/** A withdrawal from an API of its own. */
function prepare(script: Script = {}) {
  const slug = `withdrawn-${randomBytes(6).toString('hex')}`
  workflows.follow(slug, script)
  const start = {
    orgId: 'an-org',
    orgSlug: 'acme',
    apiId: slug,
    slug,
    version: '1.0.0',
    reason: 'a secret is in it',
    withdrawnBy: 'an-owner',
    withdrawnAt: '2026-01-01T00:00:00.000Z',
  }
  return {
    start,
    handle: workflows.client.workflow.getHandle(withdrawalWorkflowId(slug, '1.0.0')),
    run: () => startWithdrawal(workflows.client, start),
    calls: () => workflows.callsOf(slug).map(({ name }) => name),
    inputsOf: (name: string) =>
      workflows
        .callsOf(slug)
        .filter((call) => call.name === name)
        .map(({ input }) => input as Record<string, unknown>),
  }
}

test('a version is hidden first, and then that is announced', async () => {
  const withdrawal = prepare()
  await withdrawal.run()
  expect(await withdrawal.handle.result()).toBe('withdrawn')
  expect(withdrawal.calls()).toEqual(['hideVersion', 'announceWithdrawal'])
  const [hidden] = withdrawal.inputsOf('hideVersion')
  expect(hidden).toMatchObject(withdrawal.start)
  expect(withdrawal.inputsOf('announceWithdrawal')).toMatchObject([
    { outboxId: hidden?.['outboxId'] },
  ])
})

test('what is tried again says the same thing', async () => {
  let tries = 0
  const withdrawal = prepare({
    hideVersion: async () => {
      if (++tries < 3) throw new Error('the store is away')
      return { outcome: 'withdrawn' }
    },
  })
  await withdrawal.run()
  expect(await withdrawal.handle.result()).toBe('withdrawn')
  const inputs = withdrawal.inputsOf('hideVersion')
  expect(inputs).toHaveLength(3)
  for (const key of ['outboxId', 'auditId'])
    expect(new Set(inputs.map((input) => input[key])).size).toBe(1)
})

test('a version that is not there is not announced', async () => {
  const withdrawal = prepare({ hideVersion: async () => ({ outcome: 'unknown' }) })
  await withdrawal.run()
  expect(await withdrawal.handle.result()).toBe('unknown')
  expect(withdrawal.calls()).toEqual(['hideVersion'])
})

test('who asks twice joins the run, and does not repeat it', async () => {
  const withdrawal = prepare()
  await Promise.all([withdrawal.run(), withdrawal.run()])
  await withdrawal.handle.result()
  await withdrawal.run()
  expect(withdrawal.calls()).toEqual(['hideVersion', 'announceWithdrawal'])
})
