import type { RateLimit, RateLimits } from '@portolan/store/platform/rate-limits'
import type { Caller } from './caller.ts'
import { Problem } from './problem.ts'

/**
 * Requests a minute: a signed-in caller by their id, anyone else by address. Signing in has a limit of its
 * own, because guessing passwords is what it would be used for.
 */
export interface Limits {
  reads: RateLimit
  writes: RateLimit
  signIns: RateLimit
}

export function limitsFrom(env: NodeJS.ProcessEnv): Limits {
  const perMinute = (name: string, standard: number): RateLimit => ({
    limit: Number(env[name] ?? standard),
    windowSeconds: 60,
  })
  return {
    reads: perMinute('PORTOLAN_READS_PER_MINUTE', 6_000),
    writes: perMinute('PORTOLAN_WRITES_PER_MINUTE', 600),
    signIns: perMinute('PORTOLAN_SIGN_INS_PER_MINUTE', 60),
  }
}

/**
 * Counts a request and gives the headers that tell what is left.
 * @throws {Problem} 429
 */
export async function enforceLimit(
  rateLimits: RateLimits,
  kind: keyof Limits,
  limits: Limits,
  caller: Caller,
  sourceIp: string,
  now: Date,
): Promise<Record<string, string>> {
  const who =
    caller.kind === 'user' && kind !== 'signIns' ? `user/${caller.userId}` : `ip/${sourceIp}`
  const limit = limits[kind]
  const state = await rateLimits.take(`${kind}/${who}`, limit, now)
  const headers = {
    'ratelimit-policy': `"${kind}";q=${limit.limit};w=${limit.windowSeconds}`,
    ratelimit: `"${kind}";r=${state.remaining};t=${state.resetSeconds}`,
  }
  if (state.allowed) return headers
  throw new Problem({
    code: 'too-many-requests',
    detail: `More than ${limit.limit} requests in ${limit.windowSeconds} seconds; try again in ${state.resetSeconds} seconds.`,
    headers: { ...headers, 'retry-after': String(state.resetSeconds) },
  })
}
