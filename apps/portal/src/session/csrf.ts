import { createHmac, timingSafeEqual } from 'node:crypto'

/** A token that only this portal can make, for one session. */
export function csrfToken(sessionId: string, key: Buffer): string {
  return createHmac('sha256', key).update(`csrf\0${sessionId}`).digest('base64url')
}

export function isCsrfToken(given: unknown, sessionId: string, key: Buffer): boolean {
  if (typeof given !== 'string') return false
  const expected = Buffer.from(csrfToken(sessionId, key))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
