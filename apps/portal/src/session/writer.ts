import { headers } from 'next/headers'
import { apiClient, type ApiClient } from '../api/client.ts'
import { ownProblem } from '../api/problem-response.ts'
import { ApiProblem } from '../api/problem.ts'
import { configuration } from '../configuration.ts'
import { openSession } from './caller.ts'
import { isCsrfToken } from './csrf.ts'
import { isSameOrigin } from './same-origin.ts'

export type Writer = { api: ApiClient; accessToken: string }

/**
 * The API in the name of a caller who changes something from one of our own pages.
 * @throws {ApiProblem} 401 or 403, in words for the page
 */
export async function writer(csrf: unknown): Promise<Writer> {
  const open = await openSession()
  if (!open)
    throw new ApiProblem(
      ownProblem(401, 'signed-out', 'You are signed out. Sign in, then try again.'),
    )
  const { portalOrigin, key } = configuration()
  if (!isSameOrigin(await headers(), portalOrigin) || !isCsrfToken(csrf, open.sessionId, key))
    throw new ApiProblem(
      ownProblem(403, 'stale-page', 'This page is out of date. Reload it, then try again.'),
    )
  const { accessToken } = open.session
  return { api: apiClient(accessToken), accessToken }
}
