import { isPermitted } from '@portolan/identity/permissions'
import type { Route } from '@portolan/specs/routes'
import { type Answer, type RequestOptions, send, type Session } from '../support/client.ts'
import { tasksApiWithoutCreate } from '../support/descriptions.ts'
import { register } from '../support/register.ts'
import { bodies, type Fixtures, pathOf, privatePathOf, waive } from './fixtures.ts'

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

export type Ask = (callers: Callers, fixtures: Fixtures) => Promise<Answer>

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
      return send(api, method, privatePathOf(route, fixtures), { ...options, headers: session })
    case 403:
      return viewer.request(method, path, options)
    case 404:
      return stranger.request(method, privatePathOf(route, fixtures), options)
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
