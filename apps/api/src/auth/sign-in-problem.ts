import { SignInRefused } from '@portolan/identity/user-pool'
import { Problem } from '@portolan/service/problem'

/** What the user pool refused, as a problem; anything else is thrown on. */
export function signInProblem(error: unknown): never {
  if (!(error instanceof SignInRefused)) throw error
  throw new Problem({
    code: error.reason === 'too-many-attempts' ? 'too-many-requests' : 'wrong-credentials',
    detail: error.message,
    ...(error.reason === 'too-many-attempts' && { headers: { 'retry-after': '60' } }),
  })
}
