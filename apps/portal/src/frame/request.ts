import type { IncomingMessage } from 'node:http'
import { apiClient, answer, type ApiClient } from '../api/client.ts'
import { answerIfThere, refused } from '../api/refused.ts'
import type { User } from '../api/types.ts'
import { configuration } from '../configuration.ts'
import { cookieName } from '../session/cookie-name.ts'
import { csrfToken } from '../session/csrf.ts'
import { readAs } from '../session/read-as.ts'
import { sessions } from '../session/resolve-session.ts'
import { signInAddress } from '../session/return-address.ts'
import type { Session } from '../session/sessions.ts'
import { Elsewhere, Refusal } from './refusal.ts'

type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/** Whoever asks for a page, signed in or not, and the API in their name. */
export type Reader = {
  api: ApiClient
  user?: User
  csrf?: string
  /** The address that was asked for. */
  address: string
  /**
   * What the API answers.
   * @throws {Elsewhere} to the sign-in
   * @throws {Refusal} for what may not be seen or is not there
   * @throws {ApiProblem | ApiUnavailable} for all else
   */
  ask<Data>(pending: Promise<Answer<Data>>): Promise<Data>
  /** The same, where a thing that is not there, or not for this reader, is an answer too. */
  askIfThere<Data>(pending: Promise<Answer<Data>>): Promise<Data | undefined>
}

/** As much of a reader as it takes to read for them. */
export type Asking = Pick<Reader, 'api' | 'ask' | 'askIfThere'>

type Cookies = Partial<Record<string, string>>

/** Has whoever sent a request read. */
export function readFor<Read>(
  request: IncomingMessage & { cookies: Cookies },
  address: string,
  read: (reader: Reader) => Promise<Read>,
): Promise<Read> {
  const sessionId = request.cookies[cookieName()]
  if (!sessionId) return read(readerOf(address))
  return readAs(sessions.begin(sessionId), (session) => read(readerOf(address, sessionId, session)))
}

function readerOf(address: string, sessionId?: string, session?: Session): Reader {
  return {
    api: apiClient(session?.accessToken),
    address,
    ...(sessionId &&
      session && { user: session.user, csrf: csrfToken(sessionId, configuration().key) }),
    async ask(pending) {
      try {
        return await answer(pending)
      } catch (error) {
        const meaning = refused(error)
        if (!meaning) throw error
        if (meaning !== 'signed-out') throw new Refusal(meaning)
        if (sessionId) sessions.forget(sessionId)
        throw new Elsewhere(signInAddress(address))
      }
    },
    askIfThere: answerIfThere,
  }
}
