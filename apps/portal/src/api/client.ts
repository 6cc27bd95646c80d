import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '@portolan/specs/types'
import { configuration } from '../configuration.ts'
import { rememberingFetch } from './remembering-fetch.ts'
import { ApiProblem, ApiUnavailable, isProblem } from './problem.ts'

export type ApiClient = Client<paths>

// The API answers within 29 seconds or its gateway does.
const answerWithinMs = 30_000

/** The API, asked in the name of a caller; without a token, as anyone. */
export function apiClient(accessToken?: string): ApiClient {
  return createClient<paths>({
    baseUrl: configuration().apiUrl,
    fetch: (request) => reach(request),
    ...(accessToken ? { headers: { authorization: `Bearer ${accessToken}` } } : {}),
  })
}

/**
 * Sends a request to the API.
 * @throws {ApiUnavailable} when nothing answers in time
 */
export async function reach(request: Request): Promise<Response> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(answerWithinMs)])
  try {
    return await rememberingFetch(new Request(request, { signal, cache: 'no-store' }))
  } catch (error) {
    throw new ApiUnavailable(error)
  }
}

type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/**
 * What the API answered.
 * @throws {ApiProblem} when it refused
 * @throws {ApiUnavailable} when the answer is none of the API's
 */
export async function answer<Data>(pending: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await pending
  if (response.ok) return data as Data
  if (isProblem(error)) {
    const retryAfter = Number(response.headers.get('retry-after'))
    throw new ApiProblem(error, retryAfter > 0 ? retryAfter : undefined)
  }
  throw new ApiUnavailable(`${response.status} from ${new URL(response.url).pathname}`)
}
