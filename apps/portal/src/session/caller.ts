import { cache } from 'react'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { apiClient, type ApiClient } from '../api/client.ts'
import type { User } from '../api/types.ts'
import { addressHeader } from '../address-header.ts'
import { sessionIdOfRequest } from './cookie.ts'
import { signInAddress } from './return-address.ts'
import { sessions } from './resolve-session.ts'
import type { Session } from './sessions.ts'

export const forgetSession = sessions.forget

/** The session of this request, if it has one that is open. */
export const openSession = cache(
  async (): Promise<{ sessionId: string; session: Session } | undefined> => {
    const sessionId = await sessionIdOfRequest()
    const session = sessionId ? await sessions.open(sessionId) : undefined
    return sessionId && session ? { sessionId, session } : undefined
  },
)

export type Caller = {
  api: ApiClient
  user: User
  sessionId: string
  /** The address that was asked for. */
  address: string
  /** The session turned out to be over. */
  forget: () => void
}

/** Who asks, and the API in their name; visitors who are not signed in go to sign in first. */
export async function caller(): Promise<Caller> {
  const { user, sessionId, ...rest } = await visitor()
  if (!user || !sessionId) redirect(signInAddress(rest.address))
  return { ...rest, user, sessionId }
}

/** Somebody who may be signed in or not; the API shows the others what is public. */
export type Visitor = Omit<Caller, 'user' | 'sessionId'> &
  Partial<Pick<Caller, 'user' | 'sessionId'>>

export async function visitor(): Promise<Visitor> {
  const [open, address] = await Promise.all([openSession(), requestedAddress()])
  if (!open) return { api: apiClient(), address, forget: () => undefined }
  const { sessionId, session } = open
  return {
    api: apiClient(session.accessToken),
    user: session.user,
    sessionId,
    address,
    forget: () => sessions.forget(sessionId),
  }
}

export async function requestedAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? '/'
}
