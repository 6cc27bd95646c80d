import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { waiverWorkflowId } from '@portolan/orchestration/waiver'
import { runWaiverErrand } from '@portolan/orchestration/waiver-runner'
import { asked, published } from './support/registration.ts'
import type { Script } from './support/scripted-activities.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

/** A waiver of an API of its own. */
function prepare(script: Script = {}, livesMs = 3_600_000) {
  const slug = `waived-${randomBytes(6).toString('hex')}`
  const waiverId = randomBytes(13).toString('hex')
  workflows.follow(slug, script)
  const watch = {
    orgId: 'an-org',
    orgSlug: 'acme',
    apiId: 'an-api',
    slug,
    waiverId,
    expiresAt: new Date(Date.now() + livesMs).toISOString(),
  }
  return {
    handle: workflows.client.workflow.getHandle(waiverWorkflowId(waiverId)),
    calls: () => workflows.callsOf(slug).map(({ name }) => name),
    inputOf: (name: string) => workflows.callsOf(slug).find((call) => call.name === name)?.input,
    run: (revoked = false) => runWaiverErrand(workflows.client, { ...watch, revoked }),
  }
}

describe('a waiver', () => {
  test('ends in time, and is announced', async () => {
    const waiver = prepare({}, 200)
    await waiver.run()
    expect(await waiver.handle.result()).toBe('expired')
    expect(waiver.calls()).toEqual(['findWaiting', 'expireWaiver', 'findWaiting'])
    expect(waiver.inputOf('expireWaiver')).toMatchObject({
      outboxId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      auditId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    })
  })

  test('that is revoked does not expire', async () => {
    const waiver = prepare()
    await waiver.run()
    await waiver.run(true)
    expect(await waiver.handle.result()).toBe('revoked')
    expect(waiver.calls()).toEqual(['findWaiting', 'findWaiting'])
  })

  test('may be revoked before anybody began to watch it', async () => {
    const waiver = prepare()
    await waiver.run(true)
    expect(await waiver.handle.result()).toBe('revoked')
    await waiver.run()
    expect(waiver.calls()).not.toContain('expireWaiver')
  })

  test('lets a registration go on that waits for nothing else', async () => {
    const registration = workflows.prepare({ gate: asked(), judgeAgain: async () => 'pass' })
    await registration.verdict()
    const waiver = prepare({ findWaiting: async () => [registration.id, 'one-that-is-gone'] })
    await waiver.run()
    expect(await registration.handle.result()).toEqual(published)
    await waiver.run(true)
    expect(await waiver.handle.result()).toBe('revoked')
  })
})
