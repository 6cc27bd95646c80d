import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { WorkflowFailedError } from '@temporalio/client'
import { ApplicationFailure, CancelledFailure } from '@temporalio/common'
import type { DecisionInput } from '@portolan/orchestration/registration'
import { createBarrier } from './support/scripted-activities.ts'
import { hasAccepted, summariesOf, whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

const published = { status: 'published', api: 'tasks', version: '1.0.0' }
const pathToGate = [
  'validateDescription',
  'claimVersion',
  'lintDescription',
  'compareWithPublished',
  'gate',
]
const wholePath = [...pathToGate, 'buildDocumentation', 'publishVersion', 'announceVersion']

const decision = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  decision: 'approve',
  reason: 'nobody calls it',
  decidedBy: 'an-approver',
  decidedAt: '2026-01-01T00:00:00.000Z',
  selfApproved: false,
  ...change,
})

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

describe('a version that breaks its consumers', () => {
  const waiting = async (script = {}) => {
    const run = workflows.prepare({ gate: async () => 'ask', ...script })
    expect(await run.verdict()).toEqual({ verdict: 'accepted' })
    return run
  }

  test('is published after it was approved', async () => {
    const run = await waiting()
    expect(await workflows.runner.decide(run.id, decision())).toBe('done')
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls()).toEqual([
      ...pathToGate,
      'requestApproval',
      'recordDecision',
      ...wholePath.slice(pathToGate.length),
    ])
    expect(run.inputOf('recordDecision')).toMatchObject({ decision: decision() })
  })

  test('is rejected with the reason of whoever decided', async () => {
    const run = await waiting()
    const rejection = decision({ decision: 'reject', reason: 'the shop still calls it' })
    expect(await workflows.runner.decide(run.id, rejection)).toBe('done')
    expect(await run.handle.result()).toMatchObject({
      status: 'rejected',
      reason: 'The breaking changes were not approved: the shop still calls it',
    })
    expect(run.calls().slice(-3)).toEqual(['recordDecision', 'releaseVersion', 'endRegistration'])
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'not-approved' })
  })

  test('says in the Web UI what it waits for', async () => {
    const asked = createBarrier()
    const run = await waiting({ requestApproval: () => asked.pass() })
    await asked.reached
    expect(await whatPeopleSee(run.handle)).toMatchObject({
      stage: 'awaiting-approval',
      currentDetails:
        '**awaiting-approval**: tasks 1.0.0 breaks consumers; an approver decides in the portal',
    })
    asked.open()
    await workflows.runner.decide(run.id, decision())
    await run.handle.result()
  })

  test('holds a decision that comes before it waits', async () => {
    const asked = createBarrier()
    const run = await waiting({ requestApproval: () => asked.pass() })
    await asked.reached
    let isDecided = false
    const deciding = workflows.runner.decide(run.id, decision()).finally(() => (isDecided = true))
    await hasAccepted(run.handle, 2)
    expect(isDecided).toBe(false)
    asked.open()
    expect(await deciding).toBe('done')
    expect(await run.handle.result()).toEqual(published)
  })

  test('is decided once', async () => {
    const documenting = createBarrier()
    const run = await waiting({
      buildDocumentation: async () => {
        await documenting.pass()
        return { manifestKey: 'manifest', packs: 1, sizeBytes: 1 }
      },
    })
    const decide = (change = {}) => workflows.runner.decide(run.id, decision(change))
    expect(await decide()).toBe('done')
    await documenting.reached
    expect(await decide({ decision: 'reject' })).toBe('refused')
    documenting.open()
    expect(await run.handle.result()).toEqual(published)
    expect(await decide()).toBe('not-running')
  })

  test('decided by two at once follows the first and tells the second', async () => {
    const asked = createBarrier()
    const run = await waiting({ requestApproval: () => asked.pass() })
    await asked.reached
    const both = Promise.all([
      workflows.runner.decide(run.id, decision()),
      workflows.runner.decide(run.id, decision({ decision: 'reject' })),
    ])
    await hasAccepted(run.handle, 3)
    asked.open()
    expect((await both).toSorted()).toEqual(['done', 'refused'])
    await run.handle.result()
    expect(run.calls().filter((name) => name === 'recordDecision')).toHaveLength(1)
  })

  test('gives its place to a newer submission', async () => {
    const older = await waiting()
    const newer = workflows.prepare({
      claimVersion: async () => ({ outcome: 'claimed', superseded: older.id }),
    })
    expect(await newer.verdict()).toEqual({ verdict: 'accepted' })
    expect(await newer.handle.result()).toEqual(published)
    expect(await older.handle.result()).toMatchObject({
      status: 'rejected',
      reason: `A newer submission, registration ${newer.id}, took its place.`,
    })
    expect(older.inputOf('endRegistration')).toMatchObject({ reasonCode: 'superseded' })
  })

  test('may have ended before the newer submission tells it', async () => {
    const older = await waiting()
    await workflows.runner.decide(older.id, decision({ decision: 'reject' }))
    await older.handle.result()
    const newer = workflows.prepare({
      claimVersion: async () => ({ outcome: 'claimed', superseded: older.id }),
    })
    await newer.verdict()
    expect(await newer.handle.result()).toEqual(published)
  })
})

test('a version that passes the gate takes no decision', async () => {
  const documenting = createBarrier()
  const run = workflows.prepare({
    buildDocumentation: async () => {
      await documenting.pass()
      return { manifestKey: 'manifest', packs: 1, sizeBytes: 1 }
    },
  })
  await run.verdict()
  await documenting.reached
  expect(await workflows.runner.decide(run.id, decision())).toBe('refused')
  documenting.open()
  expect(await run.handle.result()).toEqual(published)
})

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
    const run = workflows.prepare({ gate: async () => 'ask' })
    await run.verdict()
    await workflows.runner.cancel(run.id)
    await endsCancelled(run.handle)
    expect(run.calls().slice(-2)).toEqual(['releaseVersion', 'endRegistration'])
    expect(await workflows.runner.decide(run.id, decision())).toBe('not-running')
  })

  test('refuses a decision that it holds', async () => {
    const asked = createBarrier()
    const run = workflows.prepare({
      gate: async () => 'ask',
      requestApproval: () => asked.pass(),
    })
    await run.verdict()
    await asked.reached
    const deciding = workflows.runner.decide(run.id, decision())
    await hasAccepted(run.handle, 2)
    await workflows.runner.cancel(run.id)
    expect(await deciding).toBe('refused')
    await endsCancelled(run.handle)
    asked.open()
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
        return { score: 80 }
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
