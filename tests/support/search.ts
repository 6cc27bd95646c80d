import type { components } from '@portolan/specs/types'
import type { Answer, Problem, Session } from './client.ts'

export type SearchAnswer = components['schemas']['SearchAnswer']

export function search(
  { organization, request }: Pick<Session, 'organization' | 'request'>,
  q: string,
  more: Record<string, string> = {},
): Promise<Answer<SearchAnswer & Problem>> {
  const query = new URLSearchParams({ q, ...more }).toString()
  return request('GET', `/orgs/${organization}/search?${query}`)
}

/** Searches again and again until the answer is as wanted, and gives it. */
export async function searchUntil(
  session: Pick<Session, 'organization' | 'request'>,
  q: string,
  isWanted: (answer: SearchAnswer) => boolean,
  withinMs = 20_000,
): Promise<{ given: Answer; answer: SearchAnswer }> {
  const startedMs = performance.now()
  for (;;) {
    const given = await search(session, q)
    const { status, body } = given
    const elapsedMs = performance.now() - startedMs
    if (status === 200 && isWanted(body)) return { given, answer: body }
    if (elapsedMs > withinMs) throw new Error(`"${q}" found ${status} ${JSON.stringify(body)}`)
  }
}
