import { LRUCache } from 'lru-cache'
import {
  type RateLimit,
  type RateLimits,
  type RateLimitState,
  windowOf,
} from '@portolan/store/platform/rate-limits'

export interface Limit extends RateLimit {
  /** How many requests a process may count before they come; each by itself if it is not said. */
  ahead?: number
}

export interface Counters {
  take(who: string, limit: Limit, now: Date): Promise<RateLimitState>
}

/** What a process knows of one caller's window. */
interface Account {
  /** Requests that are counted and have not come. */
  left: number
  /** Requests that came. */
  used: number
  /** What the store said was left when it was asked last. */
  remaining: number
  isUsedUp: boolean
  waiting: number
  filling?: Promise<void>
}

/**
 * Counts requests of callers who send many in advance, so that few of them wait for the store: first each by itself,
 * then as many at once as have come, up to `ahead`. Never are more let through than the limit says. What a
 * process has counted and is not asked for is lost to the caller until the window ends.
 */
export function countAhead(rateLimits: Pick<RateLimits, 'take'>, callersMax = 10_000): Counters {
  const accounts = new LRUCache<string, Account>({ max: callersMax })

  function accountOf(key: string): Account {
    const known = accounts.get(key)
    if (known) return known
    const account = { left: 0, used: 0, remaining: 0, isUsedUp: false, waiting: 0 }
    accounts.set(key, account)
    return account
  }

  async function fill(account: Account, who: string, limit: Limit, now: Date): Promise<void> {
    const count = Math.min(limit.ahead ?? 1, Math.max(account.waiting, account.used))
    const { granted, remaining } = await rateLimits.take(who, limit, now, count)
    account.left = granted
    account.remaining = remaining
    // What is counted never falls before the window ends.
    account.isUsedUp = granted === 0
  }

  return {
    async take(who, limit, now) {
      if ((limit.ahead ?? 1) <= 1) return rateLimits.take(who, limit, now)
      const window = windowOf(now, limit.windowSeconds)
      const account = accountOf(`${who}#${limit.windowSeconds}#${window}`)
      while (account.left === 0 && !account.isUsedUp) {
        account.waiting++
        account.filling ??= fill(account, who, limit, now).finally(() => delete account.filling)
        await account.filling.finally(() => account.waiting--)
      }
      const granted = account.left > 0 ? 1 : 0
      account.left -= granted
      account.used += granted
      const endsAt = (window + 1) * limit.windowSeconds
      return {
        allowed: granted === 1,
        granted,
        remaining: account.remaining + account.left,
        resetSeconds: endsAt - Math.floor(now.getTime() / 1_000),
      }
    },
  }
}
