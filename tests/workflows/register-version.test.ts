import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decision, published, wholePath } from './support/registration.ts'
import { builtDocumentation, createBarrier } from './support/scripted-activities.ts'
import { summariesOf, whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

describe('a description that breaks nobody', () => {
  test('is published step by step, its claim used up', async () => {
    const run = workflows.prepare()
    expect(await run.verdict()).toEqual({ verdict: 'accepted' })
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls()).toEqual(wholePath)
    expect(await workflows.outbox.oldest(new Date(), 10)).toEqual([])
  })

  test('can be followed in the Web UI by someone who has not read the code', async () => {
    const run = workflows.prepare()
    await run.verdict()
    await run.handle.result()
    expect(await whatPeopleSee(run.handle)).toEqual({
      status: 'COMPLETED',
      summary: 'Register an API description for acme',
      currentDetails: '**published**: tasks 1.0.0, publication 1 of this API',
      organization: 'acme',
      api: 'tasks',
      stage: 'published',
    })
    expect(await summariesOf(run.handle)).toEqual([
      'Read and validate the description',
      'Claim tasks 1.0.0',
      'Lint tasks 1.0.0',
      'Compare tasks 1.0.0 with the version before',
      'Gate for tasks 1.0.0',
      'Document tasks 1.0.0',
      'Publish tasks 1.0.0',
      'Announce tasks 1.0.0',
    ])
  })

  test('is announced under the id by which it was published', async () => {
    const run = workflows.prepare()
    await run.verdict()
    await run.handle.result()
    const { outboxId } = run.inputOf('publishVersion') as { outboxId: string }
    expect(outboxId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(run.inputOf('announceVersion')).toMatchObject({ outboxId })
  })

  test('is registered once when it is sent twice at once', async () => {
    const run = workflows.prepare()
    const verdicts = await Promise.all([run.verdict(), run.verdict()])
    expect(verdicts).toEqual([{ verdict: 'accepted' }, { verdict: 'accepted' }])
    await run.handle.result()
    expect(run.calls()).toEqual(wholePath)
  })

  test('cannot be run again', async () => {
    const run = workflows.prepare()
    await run.verdict()
    await run.handle.result()
    expect(await run.verdict(2)).toEqual({ verdict: 'ended' })
    expect(run.calls()).toEqual(wholePath)
  })
})

describe('a description that is refused', () => {
  test('for its faults claims nothing', async () => {
    const reason = 'The description is not valid: 3 errors.'
    const run = workflows.prepare({
      validateDescription: async () => ({ valid: false, code: 'invalid-description', reason }),
    })
    expect(await run.verdict()).toEqual({ verdict: 'invalid' })
    expect(await run.handle.result()).toEqual({ status: 'rejected', reason })
    expect(run.calls()).toEqual(['validateDescription', 'endRegistration'])
    expect(run.inputOf('endRegistration')).toMatchObject({
      status: 'rejected',
      reasonCode: 'invalid-description',
      reason,
    })
    expect(await whatPeopleSee(run.handle)).toMatchObject({ stage: 'rejected' })
  })

  for (const [outcome, reasonCode] of [
    ['taken', 'version-exists'],
    ['busy', 'version-in-progress'],
  ] as const)
    test(`because its label is ${outcome} leaves the other in peace`, async () => {
      const run = workflows.prepare({
        claimVersion: async () => ({ outcome, registrationId: 'another' }),
      })
      expect(await run.verdict()).toEqual({ verdict: 'conflict' })
      expect(await run.handle.result()).toMatchObject({ status: 'rejected' })
      expect(run.inputOf('endRegistration')).toMatchObject({ status: 'rejected', reasonCode })
      expect(run.calls()).not.toContain('lintDescription')
    })

  test('because another was published meanwhile gives its claim back', async () => {
    const run = workflows.prepare({
      publishVersion: async () => ({ outcome: 'lost', registrationId: 'another' }),
    })
    await run.verdict()
    expect(await run.handle.result()).toMatchObject({ status: 'rejected' })
    expect(run.calls().slice(-3)).toEqual(['publishVersion', 'releaseVersion', 'endRegistration'])
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'version-exists' })
  })
})

test('content that is published under its label already is that version', async () => {
  const run = workflows.prepare({
    claimVersion: async () => ({
      outcome: 'published',
      registrationId: 'another',
      apiId: 'an-api',
    }),
  })
  expect(await run.verdict()).toEqual({ verdict: 'published' })
  expect(await run.handle.result()).toEqual(published)
  expect(run.calls()).toEqual(['validateDescription', 'claimVersion', 'endRegistration'])
})

test('a version that passes the gate takes no decision', async () => {
  const documenting = createBarrier()
  const run = workflows.prepare({
    buildDocumentation: async () => {
      await documenting.pass()
      return builtDocumentation
    },
  })
  await run.verdict()
  await documenting.reached
  expect(await workflows.runner.decide(run.id, decision())).toEqual({ refused: 'not-waiting' })
  documenting.open()
  expect(await run.handle.result()).toEqual(published)
})
