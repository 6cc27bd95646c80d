import { setTimeout as sleep } from 'node:timers/promises'
import type { components } from '@portolan/specs/types'
import type { Session } from './client.ts'

export type Review = components['schemas']['Review']

/** Starts a review of an organization's fleet and gives its id. */
export async function startReview(
  session: Session,
  kind: Review['kind'],
  text: string,
): Promise<string> {
  const path = `/orgs/${session.organization}/reviews`
  const { status, headers, body } = await session.request<Review>('POST', path, {
    json: { kind, text },
  })
  if (status !== 202 || headers.get('location') !== `${path}/${body.id}`)
    throw new Error(`The review did not begin: ${status} ${JSON.stringify(body)}`)
  return body.id
}

const pauseMs = 100

/** Reads a review again and again until it is as wanted. */
export async function followReview(
  session: Session,
  id: string,
  isWanted: (review: Review) => boolean = ({ endedAt }) => endedAt !== undefined,
  withinMs = 60_000,
): Promise<Review> {
  let last: Review | undefined
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(pauseMs)) {
    const path = `/orgs/${session.organization}/reviews/${id}`
    last = (await session.request<Review>('GET', path)).body
    if (isWanted(last)) return last
  }
  throw new Error(`Review ${id} is not as wanted in time: ${JSON.stringify(last)}`)
}
