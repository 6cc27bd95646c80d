import type { Caller } from './caller.ts'
import type { Counters, Limit } from './count-ahead.ts'
import { Problem } from './problem.ts'

/**
 * Requests a minute: a signed-in caller by their id, anyone else by address. Guessing passwords is limited by
 * account; by address only generously, because everyone who uses the portal signs in from the portal's.
 */
export interface Limits {
  reads: Limit
  writes: Limit
  signIns: Limit
  signInsOfAccount: Limit
  /** What outsiders together may have an organization's workers do. */
  outsidersWork: Limit
}

/** What one process may have counted and not used: of a caller's reads, a hundredth. */
const shareAhead = 0.01

export function limitsFrom(env: NodeJS.ProcessEnv): Limits {
  const perMinute = (name: string, standard: number): Limit => ({
    limit: Number(env[name] ?? standard),
    windowSeconds: 60,
  })
  const reads = perMinute('PORTOLAN_READS_PER_MINUTE', 6_000)
  return {
    reads: { ...reads, ahead: Math.floor(reads.limit * shareAhead) },
    writes: perMinute('PORTOLAN_WRITES_PER_MINUTE', 600),
    signIns: perMinute('PORTOLAN_SIGN_INS_PER_MINUTE', 600),
    signInsOfAccount: perMinute('PORTOLAN_SIGN_INS_OF_ACCOUNT_PER_MINUTE', 30),
    outsidersWork: perMinute('PORTOLAN_OUTSIDERS_WORK_PER_MINUTE', 20),
  }
}

/**
 * Counts a request and gives the headers that tell what is left.
 * @throws {Problem} 429
 */
export async function enforceLimit(
  rateLimits: Counters,
  kind: 'reads' | 'writes' | 'signIns',
  limits: Limits,
  caller: Caller,
  sourceIp: string,
  now: Date,
): Promise<Record<string, string>> {
  const isKnown = caller.kind === 'user' && kind !== 'signIns'
  const who = isKnown ? `user/${caller.userId}` : `ip/${sourceIp}`
  return take(rateLimits, kind, who, limits[kind], now)
}

/**
 * Counts an attempt to sign in to one account, known by a keyed hash of its address.
 * @throws {Problem} 429
 */
export async function enforceAccountLimit(
  rateLimits: Counters,
  { signInsOfAccount }: Limits,
  accountHash: string,
  now: Date,
): Promise<void> {
  await take(rateLimits, 'signInsOfAccount', `account/${accountHash}`, signInsOfAccount, now)
}

/**
 * Counts work that outsiders cause, for all of them together: many addresses get no more done than one.
 * @throws {Problem} 429
 */
export async function enforceOutsidersLimit(
  rateLimits: Counters,
  { outsidersWork }: Limits,
  orgId: string,
  now: Date,
): Promise<void> {
  await take(rateLimits, 'outsidersWork', `organization/${orgId}`, outsidersWork, now)
}

async function take(
  rateLimits: Counters,
  kind: keyof Limits,
  who: string,
  limit: Limit,
  now: Date,
): Promise<Record<string, string>> {
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
