import { LRUCache } from 'lru-cache'
import type { User } from '../api/types.ts'

export type Session = { accessToken: string; expiresIn: number; user: User }

type Options = {
  /** Asks the auth service; undefined when the session is not open. */
  resolve: (sessionId: string) => Promise<Session | undefined>
  nowMs: () => number
  /** How long a sign-out elsewhere may go unnoticed here. */
  staleMsMax: number
  sessionsMax: number
}

type Entry = {
  pending: Promise<Session | undefined>
  freshUntilMs: number
  /** As it was answered last, while its token holds. */
  last?: { session: Session; untilMs: number } | undefined
}

/** A session as it was last, if it is remembered, and as it is. */
export type Begun = { known?: Session; checked: Promise<Session | undefined> }

/**
 * Open sessions, remembered for a moment, so that one page does not ask for the same session several
 * times and a busy portal not for every request.
 */
export function sessionCache({ resolve, nowMs, staleMsMax, sessionsMax }: Options) {
  const entries = new LRUCache<string, Entry>({ max: sessionsMax })

  async function open(sessionId: string): Promise<Session | undefined> {
    const known = entries.get(sessionId)
    if (known && nowMs() < known.freshUntilMs) return known.pending

    const entry: Entry = {
      pending: resolve(sessionId),
      freshUntilMs: nowMs() + staleMsMax,
      last: known?.last,
    }
    entries.set(sessionId, entry)
    try {
      const session = await entry.pending
      if (!session) forget(sessionId)
      else {
        const untilMs = expiryMs(session, nowMs())
        entry.freshUntilMs = Math.min(entry.freshUntilMs, untilMs)
        entry.last = { session, untilMs }
      }
      return session
    } catch (error) {
      forget(sessionId)
      throw error
    }
  }

  function forget(sessionId: string): void {
    entries.delete(sessionId)
  }

  /** Opens a session for somebody who need not wait until it is certain. */
  function begin(sessionId: string): Begun {
    const last = entries.get(sessionId)?.last
    const checked = open(sessionId)
    return { checked, ...(last && nowMs() < last.untilMs && { known: last.session }) }
  }

  return { open, begin, forget }
}

// A token must outlive the page that is rendered with it.
const expiryMs = (session: Session, nowMs: number) => nowMs + (session.expiresIn - 10) * 1_000
