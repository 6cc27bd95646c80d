import { beforeAll, describe, expect, test } from '@jest/globals'
import type { components } from '@portolan/specs/types'
import { type Registration, type Session, signIn } from '../support/client.ts'
import { tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { decide, inInbox, publishedApi, setPolicy, submitBreaking } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register } from '../support/register.ts'

type Version = components['schemas']['Version']
type AuditEvent = components['schemas']['AuditEvent']

const instance = runningInstance()
let owner: Session
let publisher: Session
let approver: Session
let viewer: Session
beforeAll(async () => {
  owner = await signIn(instance, 'owner')
  publisher = await signIn(instance, 'publisher')
  approver = await signIn(instance, 'approver')
  viewer = await signIn(instance, 'viewer')
})

const published = (name: string, policy?: string) =>
  publishedApi({ publisher, owner }, name, policy)
const read = async (session: Session, id: string) =>
  (await session.request<Registration>('GET', `/orgs/acme/registrations/${id}`)).body
const versionOf = async (api: string, version: string) =>
  (await viewer.request<Version>('GET', `/orgs/acme/apis/${api}/versions/${version}`)).body
const auditOf = async (api: string) =>
  (await owner.request<{ items: AuditEvent[] }>('GET', `/orgs/acme/audit?api=${api}`)).body.items

describe('a registration that waits', () => {
  test('says what is asked, of whom, and until when; and who let it through afterwards', async () => {
    const api = await published('gate')
    const { id } = await submitBreaking(publisher, api)
    const seen = await read(viewer, id)
    expect(seen).toMatchObject({
      status: 'awaiting-approval',
      reason: '1 breaking change against 1.0.0 asks for an approval.',
      gate: {
        consequence: 'approval',
        reasons: ['1 breaking change against 1.0.0 asks for an approval.'],
        policy: { organization: 0 },
        approvalsRequired: 1,
        mayDecide: false,
        approvals: [],
        waived: [],
      },
      links: { changes: `/orgs/acme/apis/${api}/changes/1.0.0..1.1.0` },
    })
    expect(seen.gate?.approvers?.map(({ name }) => name).toSorted()).toEqual([
      'Approver Example',
      'Owner Example',
    ])
    const days = (Date.parse(seen.gate?.deadline ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(14)
    expect((await read(approver, id)).gate?.mayDecide).toBe(true)
    expect((await read(publisher, id)).gate?.mayDecide).toBe(false)

    expect((await decide(approver, id)).status).toBe(202)
    await follow(viewer, id)
    expect((await versionOf(api, '1.1.0')).gate).toMatchObject({
      consequence: 'approval',
      approvals: [
        {
          decision: 'approve',
          reason: 'nobody creates tasks any more',
          decidedBy: { name: 'Approver Example' },
          selfApproved: false,
        },
      ],
    })
    expect(await auditOf(api)).toMatchObject([
      {
        action: 'registration-approved',
        by: { name: 'Approver Example' },
        version: '1.1.0',
        registration: id,
        reason: 'nobody creates tasks any more',
        selfApproved: false,
      },
    ])
  })

  test('for two people goes on after the second, and neither decides twice', async () => {
    const api = await published('two', 'approval: { approvals: 2 }')
    const { id } = await submitBreaking(publisher, api)
    const first = await decide(approver, id)
    expect(first).toMatchObject({
      status: 202,
      body: { status: 'awaiting-approval', gate: { approvalsRequired: 2, mayDecide: false } },
    })
    expect(first.body.gate?.approvals).toHaveLength(1)
    expect(await decide(approver, id)).toMatchObject({
      status: 409,
      body: { code: 'decided-before' },
    })
    expect((await decide(owner, id)).status).toBe(202)
    expect(await follow(viewer, id)).toMatchObject({ status: 'published' })
    expect((await versionOf(api, '1.1.0')).gate?.approvals).toHaveLength(2)
  })

  test('keeps the policy under which it came to the gate', async () => {
    const api = await published('kept')
    const { id } = await submitBreaking(publisher, api)
    await setPolicy(owner, api, 'approval: { roles: [owner] }')
    expect((await decide(approver, id)).status).toBe(202)
    expect(await follow(viewer, id)).toMatchObject({
      status: 'published',
      gate: { policy: { organization: 0 } },
    })
    const next = await submitBreaking(
      publisher,
      await published('next', 'approval: { roles: [owner] }'),
    )
    expect((await read(viewer, next.id)).gate).toMatchObject({
      policy: { organization: 0, api: 1 },
    })
    expect(await decide(approver, next.id)).toMatchObject({
      status: 403,
      body: { code: 'not-an-approver' },
    })
  })

  test('is decided by a team whatever the roles of its members', async () => {
    const { body } = await owner.request<{ items: { id: string; role: string }[] }>(
      'GET',
      '/orgs/acme/members',
    )
    const members = body.items.filter(({ role }) => role === 'viewer').map(({ id }) => id)
    await owner.request('PUT', '/orgs/acme/teams/gatekeepers', {
      json: { name: 'Gatekeepers', members },
    })
    const api = await published('team', 'approval: { roles: [], teams: [gatekeepers] }')
    const { id } = await submitBreaking(publisher, api)
    expect(await decide(approver, id)).toMatchObject({
      status: 403,
      body: { code: 'not-an-approver' },
    })
    expect((await decide(viewer, id)).status).toBe(202)
    expect(await follow(viewer, id)).toMatchObject({ status: 'published' })
  })

  test('is rejected when time runs out, and everyone concerned hears of it', async () => {
    const api = await published('late', 'approval: { within: 2 seconds, remind: 1 second }')
    const { id } = await submitBreaking(publisher, api)
    const ofThis = (kind: string) => (item: { kind: string; links: { registration?: string } }) =>
      item.kind === kind && item.links.registration?.endsWith(id) === true
    await inInbox(approver, ofThis('approval-requested'), 'the request')
    await inInbox(approver, ofThis('approval-reminder'), 'the reminder')
    expect(await follow(viewer, id)).toMatchObject({
      status: 'rejected',
      reason: expect.stringContaining('Submit it again'),
    })
    expect(await decide(approver, id)).toMatchObject({
      status: 409,
      body: { code: 'approval-expired' },
    })
    await inInbox(publisher, ofThis('approval-expired'), 'the end')
    expect(await auditOf(api)).toContainEqual(
      expect.objectContaining({ action: 'registration-expired' }),
    )
    // The label is free again.
    expect((await submitBreaking(publisher, api)).status).toBe('awaiting-approval')
  }, 60_000)
})

describe('a decision', () => {
  test('is refused to the author, to others, and once it was taken', async () => {
    const api = await published('refused')
    const { id } = await submitBreaking(publisher, api)
    expect(await decide(publisher, id)).toMatchObject({
      status: 403,
      body: { code: 'own-registration' },
    })
    expect(await decide(viewer, id)).toMatchObject({
      status: 403,
      body: { code: 'not-an-approver' },
    })
    expect((await decide(owner, id, 'reject')).status).toBe(202)
    await follow(viewer, id)
    expect(await decide(approver, id)).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    })
    expect(await decide(owner, id)).toMatchObject({ status: 409, body: { code: 'decided-before' } })
  })

  test('is refused where nothing waits', async () => {
    const { body } = await register(publisher, tasksApi(), { api: await published('nothing') })
    expect(await decide(approver, body.id)).toMatchObject({
      status: 409,
      body: { code: 'not-waiting' },
    })
  })

  test('is the owner’s own where nobody else may, and shown as that', async () => {
    const lone = await signIn(instance, 'owner', 'globex')
    const api = `lone-${Date.now().toString(36)}`
    await register(lone, tasksApi(), { api })
    const { body } = await register(lone, tasksApiWithoutCreate('1.1.0'), { api })
    const path = `/orgs/globex/registrations/${body.id}`
    expect(body).toMatchObject({ status: 'awaiting-approval', gate: { mayDecide: true } })
    const json = { decision: 'approve', reason: 'I am alone here' }
    const decided = await lone.request('POST', `${path}/decision`, { json })
    expect(decided).toMatchObject({
      status: 202,
      body: { gate: { approvals: [{ selfApproved: true, reason: 'I am alone here' }] } },
    })
    expect(await follow(lone, body.id)).toMatchObject({ status: 'published' })
    const audit = await lone.request<{ items: AuditEvent[] }>(
      'GET',
      `/orgs/globex/audit?api=${api}`,
    )
    expect(audit.body.items).toMatchObject([
      { action: 'registration-approved', selfApproved: true, reason: 'I am alone here' },
    ])
  })
})

describe('a policy', () => {
  test('that blocks rejects, and says what to do', async () => {
    const api = await published('block', 'levels: { breaking: block }')
    const { id } = await submitBreaking(publisher, api)
    expect(await follow(viewer, id)).toMatchObject({
      status: 'rejected',
      reason: expect.stringMatching(/blocked by the policy\. Make the changes without breaking/),
      gate: { consequence: 'block' },
    })
  })

  test('that warns publishes, and keeps why', async () => {
    const api = await published('warn', 'levels: { breaking: warn }')
    const { id } = await submitBreaking(publisher, api)
    await follow(viewer, id)
    expect((await versionOf(api, '1.1.0')).gate).toMatchObject({
      consequence: 'warn',
      reasons: ['1 breaking change against 1.0.0 is let through with a warning.'],
      approvals: [],
    })
    expect(await auditOf(api)).toContainEqual(
      expect.objectContaining({ action: 'registration-let-through' }),
    )
  })

  test('lets a major version through by default, and keeps why', async () => {
    const api = await published('major')
    await follow(viewer, (await submitBreaking(publisher, api, '2.0.0')).id)
    expect((await versionOf(api, '2.0.0')).gate).toMatchObject({
      consequence: 'pass',
      reasons: ['1 breaking change against 1.0.0, announced by the major version 2.0.0.'],
    })
  })

  test('asks for a quality', async () => {
    const api = await published('quality', 'quality: { reach: strict, otherwise: block }')
    const { body } = await register(publisher, tasksApi({ version: '1.1.0' }), { api })
    expect(await follow(viewer, body.id)).toMatchObject({
      status: 'rejected',
      reason: expect.stringContaining('The quality level "strict" is not reached'),
    })
  })
})

test('a policy of the organization may ask for an approval of a first version', async () => {
  const lone = await signIn(instance, 'owner', 'globex')
  const setOrganization = (text: string) =>
    lone.request('PUT', '/orgs/globex/policy', { json: { text } })
  expect((await setOrganization('quality: { reach: strict, otherwise: approval }')).status).toBe(
    200,
  )
  try {
    const api = `first-${Date.now().toString(36)}`
    const { body } = await register(lone, tasksApi(), { api })
    expect(body).toMatchObject({
      status: 'awaiting-approval',
      gate: { consequence: 'approval', mayDecide: true },
    })
    expect(body.links).not.toHaveProperty('changes')
    const json = { decision: 'approve', reason: 'good enough to begin with' }
    await lone.request('POST', `/orgs/globex/registrations/${body.id}/decision`, { json })
    expect(await follow(lone, body.id)).toMatchObject({ status: 'published' })
  } finally {
    await setOrganization('')
  }
})
