import { CannotRun } from '../cannot-run.ts'
import { failureOf } from '../input/remote.ts'
import { answer, apiClient, Refused, type ApiClient } from './client.ts'
import { keepSignIn, readCredentials, type SignIn } from './credentials.ts'

/** Somebody who is signed in to a portal, and for which organization. */
export interface Session {
  client: ApiClient
  organization: string
  /** The address of the portal's pages; the API's where only that is known. */
  portal: string
  hasPages: boolean
}

export interface PortalOptions {
  url?: string
  org?: string
}

/** Before its end, so that it does not end on the way. */
const refreshBeforeMs = 60_000

/**
 * The session that the options, the environment or the last sign-in name.
 * @throws {CannotRun} if nobody is signed in
 */
export async function openSession({ url, org }: PortalOptions): Promise<Session> {
  const credentials = await readCredentials()
  const named = url ?? process.env['PORTOLAN_URL'] ?? credentials.current
  if (named === undefined)
    throw new CannotRun(
      'No portal is known. Sign in with: portolan login --url URL (or set PORTOLAN_URL and PORTOLAN_TOKEN).',
    )
  const portal = portalAddress(named)
  const token = process.env['PORTOLAN_TOKEN']
  const kept = Object.hasOwn(credentials.portals, portal) ? credentials.portals[portal] : undefined
  if (token === undefined && !kept)
    throw new CannotRun(
      `Nobody is signed in to ${portal}. Sign in with: portolan login --url ${portal}`,
    )
  const api = kept?.api ?? (await findApi(portal))
  const accessToken = token ?? (await freshToken(portal, kept as SignIn))
  const client = apiClient(api, accessToken)
  return {
    client,
    organization: org ?? process.env['PORTOLAN_ORG'] ?? (await onlyOrganization(client)),
    portal,
    hasPages: api !== portal,
  }
}

/** @throws {CannotRun} if this is no http or https address */
export function portalAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new CannotRun(
      `${address} is no address of a portal. Write it like https://portal.example.com.`,
    )
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** Where the API of a portal is: its pages tell. An address that has no pages is the API's own. */
export async function findApi(portal: string): Promise<string> {
  let found
  try {
    const response = await fetch(`${portal}/-/api`, { signal: AbortSignal.timeout(30_000) })
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    const { api } = (response.ok && isJson ? await response.json() : {}) as { api?: unknown }
    found = typeof api === 'string' ? portalAddress(api) : portal
  } catch (error) {
    throw new CannotRun(`${portal} does not answer: ${failureOf(error)}. Check the address.`)
  }
  if (portal.startsWith('https:') && !found.startsWith('https:'))
    throw new CannotRun(`${portal} names an API that is not encrypted, ${found}. It is not used.`)
  return found
}

/** The access token of a sign-in, renewed when it is about to end. */
async function freshToken(portal: string, signIn: SignIn): Promise<string> {
  if (Date.parse(signIn.expiresAt) - Date.now() > refreshBeforeMs) return signIn.accessToken
  try {
    const { accessToken, expiresIn } = await answer(
      apiClient(signIn.api).POST('/auth/refresh', { body: { refreshToken: signIn.refreshToken } }),
    )
    await keepSignIn(portal, { ...signIn, accessToken, expiresAt: endOf(expiresIn) })
    return accessToken
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== 401) throw error
    throw new CannotRun(
      `Your sign-in to ${portal} has ended. Sign in again with: portolan login --url ${portal}`,
    )
  }
}

export const endOf = (expiresInSeconds: number): string =>
  new Date(Date.now() + expiresInSeconds * 1_000).toISOString()

async function onlyOrganization(client: ApiClient): Promise<string> {
  const { organizations } = await answer(client.GET('/me'))
  const [only, ...others] = organizations.map(({ slug }) => slug)
  if (only !== undefined && others.length === 0) return only
  throw new CannotRun(
    only === undefined
      ? 'You belong to no organization of this portal. Ask for an invitation.'
      : `You belong to ${[only, ...others].join(', ')}. Name one with --org or PORTOLAN_ORG.`,
  )
}
