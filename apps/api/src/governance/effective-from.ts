import { Problem } from '@portolan/service/problem'

/**
 * From when a change binds, as a UTC timestamp: as asked for, or from now on.
 * @throws {Problem} 422 for a date that has passed
 */
export function effectiveFrom(asked: string | undefined, now: Date): string {
  if (asked === undefined) return now.toISOString()
  const date = new Date(asked)
  if (date >= now) return date.toISOString()
  const message = `lies in the past; it is ${now.toISOString()}. Leave it out to let the change bind at once`
  throw new Problem({
    code: 'invalid-request',
    detail: 'The body is not valid.',
    errors: [{ pointer: '/effectiveFrom', message }],
  })
}
