import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Connection } from '@portolan/store/connection'
import {
  createOrganizations,
  organizationEntities,
} from '@portolan/store/organizations/organizations'
import { createRevocations } from '@portolan/store/platform/revocations'
import { type Session, send, signIn } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { openStore } from '../support/open-store.ts'
import { register } from '../support/register.ts'

const instance = runningInstance()
const api = freshSlug('recent')
const path = `/orgs/acme/apis/${api}`
let store: Connection
let owner: Session
beforeAll(async () => {
  store = openStore(instance.env)
  owner = await signIn(instance, 'owner')
  for (const version of ['1.0.0', '1.1.0'])
    await register(await signIn(instance, 'publisher'), tasksApi({ version }), { api })
}, 60_000)
afterAll(() => store.close())

/** Asks until the answer has this status, which another process may learn of a second later. */
async function eventually(status: number, ask: () => Promise<{ status: number }>): Promise<void> {
  while ((await ask()).status !== status);
}

const claimsOf = (accessToken: string) =>
  JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as {
    sub: string
    origin_jti: string
  }

describe('a member who was read for a moment ago', () => {
  test('reads at once when added, and no longer when removed', async () => {
    const guest = await signIn(instance, 'owner', 'globex')
    const read = () => guest.request('GET', path)
    const write = () => guest.request('POST', '/orgs/acme/uploads', { json: {} })
    const { orgId } = (await createOrganizations(store).findBySlug('acme'))!
    const { sub: userId } = claimsOf(guest.accessToken)
    const { members } = organizationEntities(store)
    expect((await read()).status).toBe(404)
    try {
      await members.put({ orgId, userId, role: 'publisher' }).go()
      expect([(await read()).status, (await write()).status]).toEqual([200, 422])
    } finally {
      await members.delete({ orgId, userId }).go()
    }
    expect((await write()).status).toBe(404)
    await eventually(404, read)
  })
})

describe('a sign-in that is read with', () => {
  async function signInAnew() {
    const { email, password } = instance.users.find(({ role }) => role === 'viewer')!
    const { body } = await send<{ accessToken: string }>(instance.api, 'POST', '/auth/login', {
      json: { email, password },
    })
    const headers = { authorization: `Bearer ${body.accessToken}` }
    const ask = (method: string, to: string) => send(instance.api, method, to, { headers })
    return { ask, accessToken: body.accessToken }
  }

  test('reads nothing more once it has signed out', async () => {
    const { ask } = await signInAnew()
    expect((await ask('GET', path)).status).toBe(200)
    expect((await ask('POST', '/auth/logout')).status).toBe(204)
    expect((await ask('GET', path)).status).toBe(401)
  })

  test('changes nothing once it was revoked elsewhere, and reads nothing a moment later', async () => {
    const { ask, accessToken } = await signInAnew()
    expect((await ask('GET', path)).status).toBe(200)
    const { origin_jti: originJti } = claimsOf(accessToken)
    await createRevocations(store).revoke(originJti, Math.floor(Date.now() / 1_000) + 3_600)
    expect((await ask('POST', '/orgs/acme/uploads')).status).toBe(401)
    await eventually(401, () => ask('GET', path))
  })
})

describe('what readers have just seen', () => {
  test('is gone at once when it is withdrawn', async () => {
    const docs = (version: string) => owner.request('GET', `/orgs/acme/docs/${api}/${version}`)
    const seen = await docs('1.1.0')
    expect([seen.status, (await docs('latest')).status]).toEqual([200, 200])
    const withdrawal = { json: { reason: 'a secret is in it' } }
    const address = `${path}/versions/1.1.0/withdrawal`
    expect((await owner.request('POST', address, withdrawal)).status).toBe(200)
    const again = await owner.request('GET', `/orgs/acme/docs/${api}/1.1.0`, {
      headers: { 'if-none-match': seen.headers.get('etag')! },
    })
    expect(again.status).toBe(404)
    expect((await owner.request('GET', `${path}/versions/1.1.0`)).status).toBe(404)
    const latest = await owner.request<{ version: string }>('GET', `${path}/versions/latest`)
    expect(latest.body.version).toBe('1.0.0')
    expect((await docs('latest')).status).toBe(200)
  })

  test('is there at once when it is published', async () => {
    const version = () => owner.request('GET', `/orgs/acme/docs/${api}/1.2.0`)
    expect((await version()).status).toBe(404)
    await register(await signIn(instance, 'publisher'), tasksApi({ version: '1.2.0' }), { api })
    expect((await version()).status).toBe(200)
  })

  test('is nobody else’s at once when it becomes private', async () => {
    const change = (visibility: string) =>
      owner.request('PATCH', path, { json: { visibility } }).then(({ status }) => status)
    const addresses = [path, `/orgs/acme/docs/${api}/1.0.0`, `${path}/versions/1.0.0`]
    const asAnyone = () =>
      Promise.all(addresses.map(async (to) => (await send(instance.api, 'GET', to)).status))
    expect(await change('public')).toBe(200)
    expect(await asAnyone()).toEqual([200, 200, 200])
    expect(await change('private')).toBe(200)
    expect(await asAnyone()).toEqual([401, 401, 401])
  })
})
