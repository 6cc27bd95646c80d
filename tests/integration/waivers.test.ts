import { beforeAll, describe, expect, test } from '@jest/globals'
import type { components } from '@portolan/specs/types'
import { type Answer, type Problem, type Session, signIn } from '../support/client.ts'
import { tasksApiWithoutCreate } from '../support/descriptions.ts'
import { decide, eventually, inInbox, publishedApi, submitBreaking } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register } from '../support/register.ts'

type Waiver = components['schemas']['Waiver']
/** A waiver, or the problem that was answered instead. */
type Waived = Omit<Waiver, 'status'> & Omit<Problem, 'status'> & { status: string | number }
type Comparison = components['schemas']['Comparison']

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

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const dayMs = 86_400_000

/** An API with a registration that waits, and the change that it waits for. */
async function waiting(name: string, policy?: string) {
  const api = await publishedApi({ publisher, owner }, name, policy)
  const { id } = await submitBreaking(publisher, api)
  const { body } = await viewer.request<Comparison>(
    'GET',
    `/orgs/acme/apis/${api}/changes/1.0.0..1.1.0`,
  )
  return { api, id, fingerprint: body.items[0]!.fingerprint }
}

const waive = (
  session: Session,
  { api, fingerprint }: { api: string; fingerprint: string },
  change: Record<string, unknown> = {},
): Promise<Answer<Waived>> =>
  session.request('POST', `/orgs/acme/apis/${api}/waivers`, {
    json: {
      from: '1.0.0',
      to: '1.1.0',
      fingerprint,
      reason: 'only the old app creates tasks',
      expiresAt: inMs(30 * dayMs),
      ...change,
    },
  })
const waiversOf = async (api: string) =>
  (await viewer.request<{ items: Waiver[] }>('GET', `/orgs/acme/apis/${api}/waivers`)).body.items
const revoke = (session: Session, api: string, id: string) =>
  session.request<Waived>('DELETE', `/orgs/acme/apis/${api}/waivers/${id}`)

describe('a change that is waived', () => {
  test('lets the registration go on that waits for nothing else, and is recognized again', async () => {
    const change = await waiting('waived')
    const { status, body } = await waive(approver, change)
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        rule: 'operation-removed',
        operation: 'POST /tasks',
        status: 'active',
        createdBy: { name: 'Approver Example' },
        selfApproved: false,
      },
    })
    expect(await follow(viewer, change.id)).toMatchObject({
      status: 'published',
      gate: { consequence: 'pass', reasons: ['1 breaking change is waived.'], approvals: [] },
    })
    const { body: version } = await viewer.request<components['schemas']['Version']>(
      'GET',
      `/orgs/acme/apis/${change.api}/versions/1.1.0`,
    )
    expect(version.gate?.waived).toMatchObject([
      { id: body.id, reason: 'only the old app creates tasks', expiresAt: body.expiresAt },
    ])
    const { body: comparison } = await viewer.request<Comparison>(
      'GET',
      `/orgs/acme/apis/${change.api}/changes/1.0.0..1.1.0`,
    )
    expect(comparison.counts.waived).toBe(1)
    expect(comparison.items[0]?.waiver?.id).toBe(body.id)

    // The same change in another submission, of another label, is not asked again.
    const path = `/orgs/acme/registrations?api=${change.api}&compareWith=1.0.0`
    const again = await publisher.request('POST', path, {
      body: tasksApiWithoutCreate('1.2.0'),
      type: 'application/json',
      headers: { prefer: 'wait=20' },
    })
    expect(again.status).toBe(201)
  })

  test('leaves the others to be approved', async () => {
    const api = await publishedApi({ publisher, owner }, 'others')
    const description = JSON.parse(tasksApiWithoutCreate('1.1.0')) as {
      paths: Record<string, Record<string, { parameters?: unknown[] }>>
    }
    description.paths['/tasks']!['get']!.parameters = [
      { name: 'owner', in: 'query', required: true, schema: { type: 'string' } },
    ]
    const { body } = await register(publisher, JSON.stringify(description), { api })
    expect(body).toMatchObject({ status: 'awaiting-approval', changes: { breaking: 2 } })
    const removed = body.changes!.items.find(({ rule }) => rule === 'operation-removed')!
    await waive(approver, { api, fingerprint: removed.fingerprint })
    const read = async () =>
      (
        await viewer.request<components['schemas']['Registration']>(
          'GET',
          `/orgs/acme/registrations/${body.id}`,
        )
      ).body
    const judged = await eventually(async () => {
      const registration = await read()
      return registration.gate?.waived.length === 1 ? registration : undefined
    }, 'the gate to judge again')
    expect(judged).toMatchObject({
      status: 'awaiting-approval',
      reason: expect.stringContaining('1 breaking change against 1.0.0 asks for an approval.'),
    })
    await decide(approver, body.id)
    expect(await follow(viewer, body.id)).toMatchObject({ status: 'published' })
  })

  test('is asked again once the waiver has expired, which its approvers hear', async () => {
    const change = await waiting('expires')
    const { body } = await waive(approver, change, { expiresAt: inMs(4_000) })
    expect(await follow(viewer, change.id)).toMatchObject({ status: 'published' })
    const expired = await eventually(async () => {
      const [waiver] = await waiversOf(change.api)
      return waiver?.status === 'expired' ? waiver : undefined
    }, 'the waiver to expire')
    expect(expired.id).toBe(body.id)
    await inInbox(
      approver,
      ({ kind, api }) => kind === 'waiver-expired' && api === change.api,
      'word of the waiver',
    )
    const path = `/orgs/acme/registrations?api=${change.api}&compareWith=1.0.0`
    const again = await publisher.request('POST', path, {
      body: tasksApiWithoutCreate('1.2.0'),
      type: 'application/json',
      headers: { prefer: 'wait=20' },
    })
    expect(again).toMatchObject({ status: 202, body: { status: 'awaiting-approval' } })
    const { body: audit } = await owner.request<{ items: { action: string }[] }>(
      'GET',
      `/orgs/acme/audit?api=${change.api}`,
    )
    expect(audit.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['change-waived', 'waiver-expired', 'registration-let-through']),
    )
    // It may be waived anew.
    expect((await waive(approver, change, { to: '1.2.0' })).status).toBe(201)
  }, 60_000)
})

describe('a waiver is refused', () => {
  let change: Awaited<ReturnType<typeof waiting>>
  beforeAll(async () => {
    change = await waiting('unwaived')
  })
  test('to the author of what it would let through', async () => {
    expect(await waive(publisher, change)).toMatchObject({
      status: 403,
      body: { code: 'own-registration' },
    })
  })
  test('to whom the policy does not name', async () => {
    expect(await waive(viewer, change)).toMatchObject({
      status: 403,
      body: { code: 'not-an-approver' },
    })
  })
  test('to whoever is no member', async () => {
    const stranger = await signIn(instance, 'owner', 'globex')
    expect((await waive(stranger, change)).status).toBe(404)
  })
  for (const [what, expiresAt] of [
    ['in the past', inMs(-1_000)],
    ['more than a year away', inMs(400 * dayMs)],
  ] as const)
    test(`until a date ${what}`, async () => {
      expect(await waive(approver, change, { expiresAt })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/expiresAt' }] },
      })
    })
  test('for a change that there is not', async () => {
    expect(await waive(approver, { ...change, fingerprint: '0'.repeat(16) })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/fingerprint' }] },
    })
  })
  test('for versions that there are not', async () => {
    expect((await waive(approver, change, { to: '9.9.9' })).status).toBe(404)
  })
})

describe('a waiver that is revoked', () => {
  test('counts no more, and may be given again', async () => {
    const change = await waiting('revoked', 'approval: { approvals: 2 }')
    const { body } = await waive(approver, change)
    await follow(viewer, change.id)
    expect(await waive(owner, change)).toMatchObject({
      status: 409,
      body: { code: 'waiver-exists' },
    })
    expect((await revoke(viewer, change.api, body.id)).body).toMatchObject({
      status: 403,
      code: 'not-an-approver',
    })
    expect(await revoke(owner, change.api, body.id)).toMatchObject({
      status: 200,
      body: { status: 'revoked', revokedBy: { name: 'Owner Example' } },
    })
    expect(await revoke(owner, change.api, body.id)).toMatchObject({
      status: 409,
      body: { code: 'waiver-ended' },
    })
    expect((await waive(owner, change)).status).toBe(201)
    expect((await waiversOf(change.api)).map(({ status }) => status)).toEqual(['active', 'revoked'])
  })
})

test('an author’s own waiver, given in advance, does not count for them', async () => {
  const { api, id, fingerprint } = await waiting('advance')
  await decide(approver, id)
  await follow(viewer, id)
  expect((await waive(owner, { api, fingerprint })).status).toBe(201)
  const submit = (session: Session, version: string) =>
    session.request('POST', `/orgs/acme/registrations?api=${api}&compareWith=1.0.0`, {
      body: tasksApiWithoutCreate(version),
      type: 'application/json',
      headers: { prefer: 'wait=20' },
    })
  expect((await submit(owner, '1.2.0')).body).toMatchObject({ status: 'awaiting-approval' })
  expect((await submit(publisher, '1.3.0')).body).toMatchObject({ status: 'published' })
})
