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

type Entry = { pending: Promise<Session | undefined>; freshUntilMs: number }

/**
 * Open sessions, remembered for a moment, so that one page does not ask for the same session several
 * times and a busy portal not for every request.
 */
export function sessionCache({ resolve, nowMs, staleMsMax, sessionsMax }: Options) {
  const entries = new Map<string, Entry>()

  async function open(sessionId: string): Promise<Session | undefined> {
    const known = entries.get(sessionId)
    if (known && nowMs() < known.freshUntilMs) return known.pending

    const entry = { pending: resolve(sessionId), freshUntilMs: nowMs() + staleMsMax }
    entries.delete(sessionId)
    entries.set(sessionId, entry)
    if (entries.size > sessionsMax) entries.delete(entries.keys().next().value ?? sessionId)
    try {
      const session = await entry.pending
      if (!session) forget(sessionId)
      else entry.freshUntilMs = Math.min(entry.freshUntilMs, expiryMs(session, nowMs()))
      return session
    } catch (error) {
      forget(sessionId)
      throw error
    }
  }

  function forget(sessionId: string): void {
    entries.delete(sessionId)
  }

  return { open, forget }
}

// A token must outlive the page that is rendered with it.
const expiryMs = (session: Session, nowMs: number) => nowMs + (session.expiresIn - 10) * 1_000
