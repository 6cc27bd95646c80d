import { isPermitted } from '@portolan/identity/permissions'
import type { Route } from '@portolan/specs/routes'
import { type Answer, type RequestOptions, send, type Session } from '../support/client.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { register } from '../support/register.ts'
import { followReview, startReview } from '../support/review.ts'

export interface Fixtures {
  api: string
  /** Another API, of which no change is waived. */
  gated: string
  /** Published; so it can neither be cancelled, run again nor decided. */
  ended: string
  /** Cancelled; so it can neither be stopped nor adopted. */
  review: string
  /** Of a change that is waived. */
  fingerprint: string
  /** Lives. */
  waiver: string
  /** Was revoked. */
  revoked: string
}

/** Rows that every request below can rely on. */
export async function createFixtures(publisher: Session, owner: Session): Promise<Fixtures> {
  const api = freshSlug('contract')
  const { body } = await register(publisher, tasksApi(), { api })
  // A major version may break, so that there is something to waive.
  await register(publisher, tasksApiWithoutCreate('2.0.0'), { api })
  const fingerprint = await firstFingerprint(owner, api, '1.0.0..2.0.0')
  const give = async () => (await waive(owner, api, '1.0.0..2.0.0', fingerprint)).body.id
  const revoked = await give()
  await owner.request('DELETE', `/orgs/acme/apis/${api}/waivers/${revoked}`)
  const waiver = await give()
  const review = await cancelledReview(owner)
  const gated = freshSlug('contract')
  await register(publisher, tasksApi(), { api: gated })
  return { api, gated, ended: body.id, review, fingerprint, waiver, revoked }
}

async function firstFingerprint(session: Session, api: string, range: string): Promise<string> {
  const { body } = await session.request<{ items: { fingerprint: string }[] }>(
    'GET',
    `/orgs/acme/apis/${api}/changes/${range}`,
  )
  return body.items[0]?.fingerprint ?? ''
}

const tomorrow = () => new Date(Date.now() + 24 * 3_600_000).toISOString()

function waive(
  session: Session,
  api: string,
  range: string,
  fingerprint: string,
  expiresAt = tomorrow(),
): Promise<Answer<{ id: string }>> {
  const [from, to] = range.split('..')
  const json = { from, to, fingerprint, reason: 'only a test', expiresAt }
  return session.request('POST', `/orgs/acme/apis/${api}/waivers`, { json })
}

async function cancelledReview(owner: Session): Promise<string> {
  const id = await startReview(owner, 'ruleset', recommended)
  await owner.request('DELETE', `/orgs/${owner.organization}/reviews/${id}`)
  await followReview(owner, id)
  return id
}

const recommended = 'extends: [recommended]'

export const pathOf = (
  { path }: Route,
  { api, ended, review, revoked }: Fixtures,
  org = 'acme',
): string =>
  path
    .replace('{org}', org)
    .replace('{api}', api)
    .replace('{version}', '1.0.0')
    .replace('{registration}', ended)
    .replace('{operation}', 'listTasks')
    .replace('{schema}', 'Task')
    .replace('{review}', review)
    .replace('{team}', 'contract')
    .replace('{range}', '1.0.0..2.0.0')
    .replace('{waiver}', revoked)

const descriptionType = 'application/openapi+json'

/** A request of each operation that takes a body; it is right but for the state that it meets. */
export const bodies: Record<string, () => RequestOptions> = {
  login: () => ({ json: { email: 'nobody@portolan.local', password: 'wrong' } }),
  refresh: () => ({ json: { refreshToken: 'not-a-token' } }),
  createRegistration: () => ({ body: tasksApi({ title: 'Other' }), type: descriptionType }),
  decideRegistration: () => ({ json: { decision: 'approve', reason: 'because it is right' } }),
  createUpload: () => ({ json: { contentType: 'application/json', size: 100 } }),
  putPolicy: () => changed(''),
  putApiPolicy: () => changed(''),
  putRuleset: () => changed(recommended),
  // Nobody knows this ruleset, so that no review of the whole fleet begins.
  createReview: () => ({ json: { kind: 'ruleset', text: 'extends: [unknown]' } }),
  adoptReview: () => ({ json: {} }),
  putTeam: () => ({ json: { name: 'Contract', members: [] } }),
  // Of the past, so that nothing is waived.
  createWaiver: () => ({
    json: {
      from: '1.0.0',
      to: '2.0.0',
      fingerprint: '0'.repeat(16),
      reason: 'only a test',
      expiresAt: '2020-01-01T00:00:00.000Z',
    },
  }),
}

/** A text that is written only if its caller has seen what nobody can have seen. */
const changed = (text: string): RequestOptions => ({
  json: { text },
  headers: { 'if-match': '"unseen"' },
})

export interface Callers {
  api: string
  /** The same system, whose limits are all used up. */
  limitedApi: string
  publisher: Session
  owner: Session
  approver: Session
  viewer: Session
  /** The owner of another organization. */
  stranger: Session
}

/** Somebody who has the permission that an operation needs. */
export function permittedCaller(
  { permission }: Pick<Route, 'permission'>,
  callers: Callers,
): Session {
  if (permission === 'registrations:decide') return callers.approver
  return isPermitted('publisher', permission) ? callers.publisher : callers.owner
}

type Ask = (callers: Callers, fixtures: Fixtures) => Promise<Answer>

/** What not a role but the policy forbids, and what the state of a change does. */
const refusals: Record<string, Record<number, Ask>> = {
  decideRegistration: {
    403: async ({ publisher }, { gated }) => {
      const { body } = await register(publisher, tasksApiWithoutCreate('1.0.3'), { api: gated })
      return publisher.request(
        'POST',
        `/orgs/acme/registrations/${body.id}/decision`,
        bodies['decideRegistration']!(),
      )
    },
  },
  createWaiver: {
    403: ({ viewer }, { api, fingerprint }) => waive(viewer, api, '1.0.0..2.0.0', fingerprint),
    409: ({ approver }, { api, fingerprint }) => waive(approver, api, '1.0.0..2.0.0', fingerprint),
  },
  revokeWaiver: {
    403: ({ viewer }, { api, waiver }) =>
      viewer.request('DELETE', `/orgs/acme/apis/${api}/waivers/${waiver}`),
  },
}

/** How each problem status is provoked; the same way for every operation unless it says otherwise. */
export async function provoke(
  status: number,
  route: Route,
  fixtures: Fixtures,
  callers: Callers,
): Promise<Answer> {
  const { operationId, method } = route
  const refusal = refusals[operationId]?.[status]
  if (refusal) return refusal(callers, fixtures)
  const { api, limitedApi, viewer, stranger } = callers
  const path = pathOf(route, fixtures)
  const options = bodies[operationId]?.() ?? {}
  const permitted = permittedCaller(route, callers)
  const session: Record<string, string> =
    operationId === 'getSession' ? { 'portolan-session': 'x'.repeat(40) } : {}
  const ask = (changed: RequestOptions, suffix = '') =>
    route.permission === 'none'
      ? send(api, method, `${path}${suffix}`, {
          ...changed,
          headers: { ...session, ...changed.headers },
        })
      : permitted.request(method, `${path}${suffix}`, changed)
  switch (status) {
    case 400:
      return ask({
        body: '{ "half": ',
        type:
          operationId === 'createRegistration'
            ? 'application/vnd.portolan.source+json'
            : 'application/json',
      })
    case 401:
      return send(api, method, path, { ...options, headers: session })
    case 403:
      return viewer.request(method, path, options)
    case 404:
      return stranger.request(method, path, options)
    case 406:
      return ask({ headers: { accept: 'image/png' } })
    case 409:
      return ask(options, operationId === 'createRegistration' ? `?api=${fixtures.api}` : '')
    case 412:
      return ask(options)
    case 413:
      return ask({
        ...options,
        json: undefined,
        body: 'x'.repeat(5_100_000),
        type: options.type ?? 'application/json',
      })
    case 415:
      return ask({ body: 'hello', type: 'text/plain' })
    case 422:
      return ask(options, '?nonsense=1')
    case 429:
      return send(limitedApi, method, path, options)
    default:
      throw new Error(`Nobody knows how to provoke ${status}`)
  }
}

export interface Success {
  status: number
  ask: Ask
}

/** Of each operation, requests that succeed, with every success status that it documents. */
export const successes: Record<string, Success[]> = {
  createRegistration: [
    {
      status: 201,
      ask: ({ publisher }) => register(publisher, tasksApi(), { api: freshSlug('contract') }),
    },
    { status: 200, ask: ({ publisher }, { api }) => register(publisher, tasksApi(), { api }) },
    {
      status: 202,
      ask: ({ publisher }) =>
        register(publisher, tasksApi(), { api: freshSlug('contract'), wait: 0 }),
    },
  ],
  cancelRegistration: [
    {
      status: 202,
      ask: async ({ publisher }, { gated }) => {
        const { body } = await register(publisher, tasksApiWithoutCreate('1.0.1'), { api: gated })
        return publisher.request('DELETE', `/orgs/acme/registrations/${body.id}`)
      },
    },
  ],
  decideRegistration: [
    {
      status: 202,
      ask: async ({ publisher, approver }, { gated }) => {
        const { body } = await register(publisher, tasksApiWithoutCreate('1.0.2'), { api: gated })
        const json = { decision: 'reject', reason: 'only a test' }
        return approver.request('POST', `/orgs/acme/registrations/${body.id}/decision`, { json })
      },
    },
  ],
  getChanges: [
    {
      status: 202,
      ask: async ({ publisher }) => {
        const api = freshSlug('contract')
        // Content that nobody has compared before.
        await register(publisher, tasksApi({ title: api }), { api })
        await register(publisher, tasksApi({ title: api, version: '2.0.0' }), { api })
        return publisher.request('GET', `/orgs/acme/apis/${api}/changes/2.0.0..1.0.0?wait=0`)
      },
    },
  ],
  createWaiver: [
    {
      status: 201,
      ask: async ({ owner }, { api }) =>
        waive(owner, api, '2.0.0..1.0.0', await firstFingerprint(owner, api, '2.0.0..1.0.0')),
    },
  ],
  revokeWaiver: [
    {
      status: 200,
      ask: ({ owner }, { api, waiver }) =>
        owner.request('DELETE', `/orgs/acme/apis/${api}/waivers/${waiver}`),
    },
  ],
  createUpload: [
    {
      status: 201,
      ask: ({ publisher }) =>
        publisher.request('POST', '/orgs/acme/uploads', bodies['createUpload']!()),
    },
  ],
  // What changes an organization is tried on the other one, on which nothing else depends.
  putPolicy: [
    {
      status: 200,
      ask: ({ stranger }) =>
        stranger.request('PUT', '/orgs/globex/policy', { json: { text: '', note: 'a test' } }),
    },
  ],
  putApiPolicy: [
    {
      status: 200,
      ask: ({ owner }, { api }) =>
        owner.request('PUT', `/orgs/acme/apis/${api}/policy`, { json: { text: '' } }),
    },
  ],
  putRuleset: [
    {
      status: 200,
      ask: ({ stranger }) =>
        stranger.request('PUT', '/orgs/globex/ruleset', { json: { text: recommended } }),
    },
  ],
  createReview: [
    {
      status: 202,
      ask: ({ stranger }) =>
        stranger.request('POST', '/orgs/globex/reviews', {
          json: { kind: 'policy', text: 'levels: { caution: approval }' },
        }),
    },
  ],
  cancelReview: [
    {
      status: 202,
      ask: async ({ owner }) => {
        const id = await startReview(owner, 'ruleset', recommended)
        return owner.request('DELETE', `/orgs/acme/reviews/${id}`)
      },
    },
  ],
  adoptReview: [
    {
      status: 200,
      ask: async ({ stranger }) => {
        const id = await startReview(stranger, 'ruleset', recommended)
        await followReview(stranger, id)
        return stranger.request('POST', `/orgs/globex/reviews/${id}/adoption`, { json: {} })
      },
    },
  ],
  putTeam: [
    {
      status: 200,
      ask: async ({ owner }) => {
        const { body } = await owner.request<{ items: { id: string }[] }>(
          'GET',
          '/orgs/acme/members',
        )
        const json = { name: 'Contract', members: body.items.map(({ id }) => id) }
        return owner.request('PUT', '/orgs/acme/teams/contract', { json })
      },
    },
  ],
  deleteTeam: [
    {
      status: 204,
      ask: ({ owner }) => owner.request('DELETE', '/orgs/acme/teams/contract'),
    },
  ],
}
