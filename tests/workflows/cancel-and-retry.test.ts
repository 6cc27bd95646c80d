import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { WorkflowFailedError } from '@temporalio/client'
import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import { asked, decision, published, wholePath } from './support/registration.ts'
import { createBarrier } from './support/scripted-activities.ts'
import { hasAccepted, whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

describe('a registration that is cancelled', () => {
  const endsCancelled = async (handle: { result: () => Promise<unknown> }) => {
    const error = await handle.result().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(WorkflowFailedError)
    expect((error as WorkflowFailedError).cause).toBeInstanceOf(CancelledFailure)
  }

  test('before its verdict answers whoever waits for one', async () => {
    const reading = createBarrier()
    const run = workflows.prepare({
      validateDescription: async () => {
        await reading.pass()
        return { valid: false, code: 'invalid-description', reason: 'too late' }
      },
    })
    const verdict = run.verdict()
    await reading.reached
    expect(await workflows.runner.cancel(run.id)).toBe('done')
    expect(await verdict).toEqual({ verdict: 'ended' })
    await endsCancelled(run.handle)
    reading.open()
    expect(run.calls()).toEqual(['validateDescription', 'endRegistration'])
    expect(run.inputOf('endRegistration')).toMatchObject({
      status: 'cancelled',
      reasonCode: 'cancelled',
    })
  })

  for (const step of ['lintDescription', 'buildDocumentation'] as const)
    test(`during ${step} gives its claim back`, async () => {
      const working = createBarrier()
      const run = workflows.prepare({
        [step]: async () => {
          await working.pass()
          return {}
        },
      })
      await run.verdict()
      await working.reached
      await workflows.runner.cancel(run.id)
      await endsCancelled(run.handle)
      working.open()
      expect(run.calls().slice(-2)).toEqual(['releaseVersion', 'endRegistration'])
      expect(run.calls()).not.toContain('publishVersion')
      expect(await whatPeopleSee(run.handle)).toMatchObject({
        status: 'CANCELLED',
        stage: 'cancelled',
      })
    })

  test('while it waits for an approval gives its claim back', async () => {
    const run = workflows.prepare({ gate: asked() })
    await run.verdict()
    await workflows.runner.cancel(run.id)
    await endsCancelled(run.handle)
    expect(run.calls().slice(-2)).toEqual(['releaseVersion', 'endRegistration'])
    expect(await workflows.runner.decide(run.id, decision())).toBe('not-running')
  })

  test('refuses a decision that it holds', async () => {
    const asking = createBarrier()
    const run = workflows.prepare({
      gate: asked(),
      requestApproval: () => asking.pass(),
    })
    await run.verdict()
    await asking.reached
    const deciding = workflows.runner.decide(run.id, decision())
    await hasAccepted(run.handle, 2)
    await workflows.runner.cancel(run.id)
    expect(await deciding).toEqual({ refused: 'not-waiting' })
    await endsCancelled(run.handle)
    asking.open()
  })

  test('during publish is published: it is too late', async () => {
    const publishing = createBarrier()
    const run = workflows.prepare({
      publishVersion: async () => {
        await publishing.pass()
        return { outcome: 'published', apiId: 'an-api', sequence: 1, first: true, latest: true }
      },
    })
    await run.verdict()
    await publishing.reached
    expect(await workflows.runner.cancel(run.id)).toBe('done')
    publishing.open()
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls()).toEqual(wholePath)
  })
})

describe('a step that does not succeed', () => {
  const tooHeavy = ApplicationFailure.nonRetryable('It needs more memory.', 'TooHeavy')

  test('is tried again when the trouble may pass', async () => {
    let attempts = 0
    const run = workflows.prepare({
      lintDescription: async () => {
        attempts += 1
        if (attempts < 3) throw new Error('the storage is away')
        return { score: 80, ladder: [] }
      },
    })
    await run.verdict()
    expect(await run.handle.result()).toEqual(published)
    expect(attempts).toBe(3)
  })

  for (const step of ['lintDescription', 'buildDocumentation', 'publishVersion'] as const)
    test(`for good, as ${step}, fails the registration, which can be run again`, async () => {
      const run = workflows.prepare({
        [step]: async () => {
          throw tooHeavy
        },
      })
      expect(await run.verdict()).toEqual({ verdict: 'accepted' })
      await expect(run.handle.result()).rejects.toBeInstanceOf(WorkflowFailedError)
      expect(run.calls().slice(-2)).toEqual(['releaseVersion', 'endRegistration'])
      expect(run.inputOf('endRegistration')).toMatchObject({
        status: 'failed',
        reasonCode: 'step-failed',
        reason: expect.stringContaining('It needs more memory.'),
      })
      expect(await whatPeopleSee(run.handle)).toMatchObject({ status: 'FAILED', stage: 'failed' })

      run.follow({})
      expect(await run.verdict(2)).toEqual({ verdict: 'accepted' })
      expect(await run.handle.result()).toEqual(published)
    })

  test('before the verdict answers whoever waits for one', async () => {
    const run = workflows.prepare({
      validateDescription: async () => {
        throw tooHeavy
      },
    })
    expect(await run.verdict()).toEqual({ verdict: 'ended' })
    await expect(run.handle.result()).rejects.toBeInstanceOf(WorkflowFailedError)
    expect(run.calls()).toEqual(['validateDescription', 'endRegistration'])
  })
})
