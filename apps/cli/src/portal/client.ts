import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from '@portolan/specs/types'
import { CannotRun } from '../cannot-run.ts'
import { failureOf } from '../input/remote.ts'
import { version } from '../version.ts'

export type ApiClient = Client<paths>
export type Problem = components['schemas']['Problem']

// The API answers within 29 seconds or its gateway does.
const answerWithinMs = 30_000

/** The portal's API, asked in the name of the user; without a token, as anyone. */
export function apiClient(api: string, accessToken?: string): ApiClient {
  return createClient<paths>({
    baseUrl: api,
    fetch: (request) => reach(request, api),
    headers: {
      'user-agent': `portolan/${version}`,
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
    },
  })
}

async function reach(request: Request, api: string): Promise<Response> {
  try {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(answerWithinMs)])
    return await fetch(new Request(request, { signal }))
  } catch (error) {
    throw new CannotRun(
      `The portal's API at ${api} does not answer: ${failureOf(error)}. Check the address, or try again later.`,
    )
  }
}

/** The API refused a request, and said why. */
export class Refused extends CannotRun {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.detail}${hintFor(problem)}`)
    this.problem = problem
  }
}

const hintFor = ({ status }: Problem): string =>
  status === 401 ? ' Sign in with: portolan login' : ''

type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/**
 * What the API answered.
 * @throws {Refused} when it refused
 * @throws {CannotRun} when the answer is none of the API's
 */
export async function answer<Data>(pending: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await pending
  if (response.ok) return data as Data
  if (isProblem(error)) throw new Refused(error)
  throw new CannotRun(
    `${response.url} answered ${response.status}, and not as the portal's API does. Check the address in PORTOLAN_URL.`,
  )
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Problem).detail === 'string' &&
  typeof (value as Problem).code === 'string'
