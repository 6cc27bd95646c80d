import { Problem } from '@portolan/service/problem'

const longestMs = 366 * 24 * 3_600_000

/**
 * Until when a waiver counts, as a UTC timestamp.
 * @throws {Problem} 422 for a date that has passed, or is more than a year away
 */
export function expiryOf(asked: string, now: Date): string {
  const date = new Date(asked)
  const leftMs = date.getTime() - now.getTime()
  if (leftMs > 0 && leftMs <= longestMs) return date.toISOString()
  const message =
    leftMs > 0 ? 'is more than a year away' : `lies in the past; it is ${now.toISOString()}`
  throw new Problem({
    code: 'invalid-request',
    detail: 'The body is not valid.',
    errors: [{ pointer: '/expiresAt', message }],
  })
}
