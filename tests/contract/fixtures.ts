import type { Route } from '@portolan/specs/routes'
import type { Answer, RequestOptions, Session } from '../support/client.ts'
import { freshSlug, taskDone, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { register } from '../support/register.ts'
import { followReview, startReview } from '../support/review.ts'

export interface Fixtures {
  api: string
  /** Another API, of which no change is waived. */
  gated: string
  /** Another API, which anybody may read. */
  open: string
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

/** What `Fixtures.api` is: it has everything that has a page of its own. */
export const contractApi = tasksApi({ webhooks: taskDone })

/** Rows that every request below can rely on. */
export async function createFixtures(publisher: Session, owner: Session): Promise<Fixtures> {
  const api = freshSlug('contract')
  const { body } = await register(publisher, contractApi, { api })
  // A major version may break, so that there is something to waive.
  await register(publisher, tasksApiWithoutCreate('2.0.0', { webhooks: taskDone }), { api })
  const fingerprint = await firstFingerprint(owner, api, '1.0.0..2.0.0')
  const give = async () => (await waive(owner, api, '1.0.0..2.0.0', fingerprint)).body.id
  const revoked = await give()
  await owner.request('DELETE', `/orgs/acme/apis/${api}/waivers/${revoked}`)
  const waiver = await give()
  const review = await cancelledReview(owner)
  const gated = freshSlug('contract')
  await register(publisher, tasksApi(), { api: gated })
  const open = freshSlug('contract')
  await register(publisher, contractApi, { api: open })
  await register(publisher, tasksApi({ version: '2.0.0', webhooks: taskDone }), { api: open })
  await makePublic(owner, open)
  return { api, gated, open, ended: body.id, review, fingerprint, waiver, revoked }
}

export async function firstFingerprint(
  session: Session,
  api: string,
  range: string,
): Promise<string> {
  const { body } = await session.request<{ items: { fingerprint: string }[] }>(
    'GET',
    `/orgs/acme/apis/${api}/changes/${range}`,
  )
  return body.items[0]?.fingerprint ?? ''
}

export const makePublic = (session: Session, api: string): Promise<Answer> =>
  session.request('PATCH', `/orgs/${session.organization}/apis/${api}`, {
    json: { visibility: 'public' },
  })

const tomorrow = () => new Date(Date.now() + 24 * 3_600_000).toISOString()

export function waive(
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

export const recommended = 'extends: [recommended]'

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
    .replace('{webhook}', 'post~taskDone')
    .replace('{schema}', 'Task')
    .replace('{file}', 'llms.txt')
    .replace('{review}', review)
    .replace('{team}', 'contract')
    .replace('{range}', '1.0.0..2.0.0')
    .replace('{waiver}', revoked)

/** Where nothing is public, so that outsiders are refused: a list shows them what is public elsewhere. */
export const privatePathOf = (route: Route, fixtures: Fixtures): string =>
  pathOf(route, fixtures, isPublicList(route) ? 'nobody' : 'acme')

export const isPublicList = ({ isPublic, path }: Route): boolean =>
  isPublic && !path.includes('{api}')

const descriptionType = 'application/openapi+json'

/** A request of each operation that takes a body; it is right but for the state that it meets. */
export const bodies: Record<string, () => RequestOptions> = {
  login: () => ({ json: { email: 'nobody@portolan.local', password: 'wrong' } }),
  refresh: () => ({ json: { refreshToken: 'not-a-token' } }),
  createRegistration: () => ({ body: tasksApi({ title: 'Other' }), type: descriptionType }),
  updateApi: () => ({ json: { lifecycle: 'deprecated' }, headers: { 'if-match': '"unseen"' } }),
  // Too short a reason, so that nothing is withdrawn.
  withdrawVersion: () => ({ json: { reason: 'no' } }),
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
