import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { asked, decision, pathFromGate, pathToGate, published } from './support/registration.ts'
import { builtDocumentation, createBarrier, type Script } from './support/scripted-activities.ts'
import { hasAccepted, whatPeopleSee } from './support/what-people-see.ts'
import { startWorkflows, type Workflows } from './support/workflow-runs.ts'

let workflows: Workflows
beforeAll(async () => {
  workflows = await startWorkflows()
}, 120_000)
afterAll(() => workflows.stop(), 30_000)

const waiting = async (script: Script = {}) => {
  const run = workflows.prepare({ gate: asked(), ...script })
  expect(await run.verdict()).toEqual({ verdict: 'accepted' })
  return run
}
type Run = Awaited<ReturnType<typeof waiting>>
const decide = (run: Run, change: Parameters<typeof decision>[0] = {}) =>
  workflows.runner.decide(run.id, decision(change))
const second = { decidedBy: 'another-approver' }
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()

describe('a version that must be approved', () => {
  test('is published after it was approved', async () => {
    const run = await waiting()
    expect(await decide(run)).toBe('done')
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls()).toEqual([
      ...pathToGate,
      'requestApproval',
      'recordDecision',
      ...pathFromGate,
    ])
    const { decidedBy, decidedAt, reason } = decision()
    expect(run.inputOf('recordDecision')).toMatchObject({
      approval: { decision: 'approve', decidedBy, decidedAt, reason, selfApproved: false },
      required: 1,
    })
  })

  test('asks under the id by which the gate left word of it', async () => {
    const run = await waiting()
    await decide(run)
    await run.handle.result()
    const { outboxId, auditId } = run.inputOf('gate') as Record<string, string>
    expect(outboxId).not.toBe(auditId)
    expect(run.inputOf('requestApproval')).toMatchObject({ outboxId })
  })

  test('is rejected with the reason of whoever decided', async () => {
    const run = await waiting()
    expect(await decide(run, { decision: 'reject', reason: 'the shop still calls it' })).toBe(
      'done',
    )
    expect(await run.handle.result()).toMatchObject({
      status: 'rejected',
      reason: 'It was not approved: the shop still calls it',
    })
    expect(run.calls().slice(-3)).toEqual(['recordDecision', 'releaseVersion', 'endRegistration'])
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'not-approved' })
  })

  test('says in the Web UI what it waits for', async () => {
    const asking = createBarrier()
    const run = await waiting({ requestApproval: () => asking.pass() })
    await asking.reached
    expect(await whatPeopleSee(run.handle)).toMatchObject({
      stage: 'awaiting-approval',
      currentDetails:
        '**awaiting-approval**: tasks 1.0.0: 1 breaking change against 0.9.0 asks for an approval. It is decided in the portal',
    })
    asking.open()
    await decide(run)
    await run.handle.result()
  })

  test('holds a decision that comes before it waits', async () => {
    const asking = createBarrier()
    const run = await waiting({ requestApproval: () => asking.pass() })
    await asking.reached
    let isDecided = false
    const deciding = decide(run).finally(() => (isDecided = true))
    await hasAccepted(run.handle, 2)
    expect(isDecided).toBe(false)
    asking.open()
    expect(await deciding).toBe('done')
    expect(await run.handle.result()).toEqual(published)
  })

  test('by two people waits for the second', async () => {
    const run = await waiting({ gate: asked({ required: 2 }) })
    const recorded = createBarrier()
    run.follow({ gate: asked({ required: 2 }), recordDecision: () => recorded.pass() })
    expect(await decide(run, { required: 2 })).toBe('done')
    await recorded.reached
    recorded.open()
    expect(run.calls()).not.toContain('buildDocumentation')
    expect(await decide(run, { ...second, required: 2 })).toBe('done')
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls().filter((name) => name === 'recordDecision')).toHaveLength(2)
  })

  test('by two people is rejected by one', async () => {
    const run = await waiting({ gate: asked({ required: 2 }) })
    await decide(run, { required: 2 })
    await decide(run, { ...second, required: 2, decision: 'reject' })
    expect(await run.handle.result()).toMatchObject({ status: 'rejected' })
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'not-approved' })
  })

  test('by its author, where nobody else may, is shown as self-approved', async () => {
    const run = await waiting()
    const author = run.start.createdBy
    await decide(run, { decidedBy: author, approvers: [author], selfApproval: true })
    await run.handle.result()
    expect(run.inputOf('recordDecision')).toMatchObject({
      approval: { decidedBy: author, selfApproved: true },
    })
  })
})

describe('a decision is refused', () => {
  for (const [what, change, refused] of [
    ['of its author', { decidedBy: 'a-publisher' }, 'own-registration'],
    ['of somebody whom the policy does not name', { decidedBy: 'a-viewer' }, 'not-an-approver'],
  ] as const)
    test(what, async () => {
      const run = await waiting()
      expect(await decide(run, change)).toEqual({ refused })
      expect(run.calls()).not.toContain('recordDecision')
      await decide(run)
      expect(await run.handle.result()).toEqual(published)
    })

  test('of somebody who has decided', async () => {
    const run = await waiting({ gate: asked({ required: 2 }) })
    await decide(run, { required: 2 })
    expect(await decide(run, { required: 2 })).toEqual({ refused: 'decided-before' })
    await decide(run, { ...second, required: 2 })
    await run.handle.result()
  })

  test('once it is decided', async () => {
    const documenting = createBarrier()
    const run = await waiting({
      buildDocumentation: async () => {
        await documenting.pass()
        return builtDocumentation
      },
    })
    expect(await decide(run)).toBe('done')
    await documenting.reached
    expect(await decide(run, { ...second, decision: 'reject' })).toEqual({
      refused: 'already-decided',
    })
    documenting.open()
    expect(await run.handle.result()).toEqual(published)
    expect(await decide(run)).toBe('not-running')
  })

  test('when another was a moment faster', async () => {
    const asking = createBarrier()
    const run = await waiting({ requestApproval: () => asking.pass() })
    await asking.reached
    const both = Promise.all([decide(run), decide(run, { ...second, decision: 'reject' })])
    await hasAccepted(run.handle, 3)
    asking.open()
    expect(await both).toEqual(expect.arrayContaining(['done', { refused: 'already-decided' }]))
    await run.handle.result()
    expect(run.calls().filter((name) => name === 'recordDecision')).toHaveLength(1)
  })

  test('after the deadline', async () => {
    const expiring = createBarrier()
    const run = await waiting({
      gate: asked({ deadline: soon(200) }),
      expireApproval: () => expiring.pass(),
    })
    await expiring.reached
    expect(await decide(run)).toEqual({ refused: 'approval-expired' })
    expiring.open()
    expect(await run.handle.result()).toMatchObject({ status: 'rejected' })
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'approval-expired' })
    expect(run.calls().slice(-3)).toEqual(['expireApproval', 'releaseVersion', 'endRegistration'])
  })
})

describe('while a registration waits', () => {
  test('its approvers are reminded, each time under another id', async () => {
    const ids = new Set<unknown>()
    const reminded = Promise.withResolvers<void>()
    const run = await waiting({
      gate: asked({ remindMs: 50 }),
      remindApprovers: async ({ outboxId }) => {
        ids.add(outboxId)
        if (ids.size >= 2) reminded.resolve()
        return 1
      },
    })
    await reminded.promise
    await decide(run)
    expect(await run.handle.result()).toEqual(published)
  })

  test('it goes on when so many have approved as still may', async () => {
    const run = await waiting({
      gate: asked({ required: 2, remindMs: 500 }),
      remindApprovers: async ({ approvals }) => (approvals === 1 ? 1 : 2),
    })
    await decide(run, { required: 2 })
    expect(await run.handle.result()).toEqual(published)
    expect(run.inputOf('acceptApprovals')).toMatchObject({ required: 1 })
  })

  test('nobody who has left is waited for, and nobody is taken for an approval', async () => {
    const run = await waiting({
      gate: asked({ remindMs: 50, deadline: soon(400) }),
      remindApprovers: async () => 0,
    })
    expect(await run.handle.result()).toMatchObject({ status: 'rejected' })
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'approval-expired' })
  })

  test('a waiver lets it go on when nothing is left to approve', async () => {
    const run = await waiting({ judgeAgain: async () => 'pass' })
    await run.handle.signal('waiversChanged')
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls()).toEqual([...pathToGate, 'requestApproval', 'judgeAgain', ...pathFromGate])
  })

  test('a waiver that is not enough leaves it waiting', async () => {
    const judged = createBarrier()
    const run = await waiting({
      judgeAgain: async () => {
        await judged.pass()
        return 'approval'
      },
    })
    await run.handle.signal('waiversChanged')
    await judged.reached
    judged.open()
    expect(await decide(run)).toBe('done')
    expect(await run.handle.result()).toEqual(published)
  })

  test('a waiver that ends may leave it blocked', async () => {
    const run = await waiting({ judgeAgain: async () => 'block' })
    await run.handle.signal('waiversChanged')
    expect(await run.handle.result()).toMatchObject({ status: 'rejected' })
    expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: 'blocked-by-policy' })
  })

  test('it gives its place to a newer submission', async () => {
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

  test('it may have ended before the newer submission tells it', async () => {
    const older = await waiting()
    await decide(older, { decision: 'reject' })
    await older.handle.result()
    const newer = workflows.prepare({
      claimVersion: async () => ({ outcome: 'claimed', superseded: older.id }),
    })
    await newer.verdict()
    expect(await newer.handle.result()).toEqual(published)
  })
})

describe('a version that the policy', () => {
  for (const code of ['blocked-by-policy', 'no-approver'] as const)
    test(`stops, ${code}, gives its claim back`, async () => {
      const reason = '1 breaking change against 0.9.0 is blocked by the policy.'
      const run = workflows.prepare({ gate: async () => ({ consequence: 'block', code, reason }) })
      await run.verdict()
      expect(await run.handle.result()).toEqual({ status: 'rejected', reason })
      expect(run.calls()).toEqual([...pathToGate, 'releaseVersion', 'endRegistration'])
      expect(run.inputOf('endRegistration')).toMatchObject({ reasonCode: code, reason })
    })

  test('warns of is published', async () => {
    const run = workflows.prepare({ gate: async () => ({ consequence: 'warn' }) })
    await run.verdict()
    expect(await run.handle.result()).toEqual(published)
    expect(run.calls()).toEqual([...pathToGate, ...pathFromGate])
  })
})
