import { isDeepStrictEqual } from 'node:util'
import type { Begun, Session } from './sessions.ts'

/**
 * Reads in the name of a session that is remembered while it is asked whether it is open still. The API itself refuses
 * a token of a session that has ended. Where the session, or what is known of its user, turns out to be
 * another, what was read is dropped and read anew.
 */
export async function readAs<Read>(
  { known, checked }: Begun,
  read: (session: Session | undefined) => Promise<Read>,
): Promise<Read> {
  if (!known) return read(await checked)
  const [reading, session] = await Promise.all([settled(read(known)), checked])
  if (!isDeepStrictEqual(session?.user, known.user)) return read(session)
  return reading()
}

/** Waits for the end of something, and gives it, or throws it, when it is asked for. */
const settled = <Value>(pending: Promise<Value>): Promise<() => Value> =>
  pending.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error
    },
  )
