import { cookies } from 'next/headers'
import { cookieName, overHttps } from './cookie-name.ts'

const daysKept = 7

/** The opaque handle on the caller's session, as the browser sent it. */
export async function sessionIdOfRequest(): Promise<string | undefined> {
  return (await cookies()).get(cookieName())?.value
}

/** Only in a server action or a route handler. */
export async function keepSessionId(sessionId: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), sessionId, {
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps(),
    path: '/',
    maxAge: daysKept * 24 * 60 * 60,
  })
}

/** Only in a server action or a route handler. */
export async function dropSessionId(): Promise<void> {
  const jar = await cookies()
  // A `__Host-` cookie is only overwritten by one with the same attributes.
  jar.set(cookieName(), '', {
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps(),
    path: '/',
    maxAge: 0,
  })
}
