'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answer, apiClient } from '../api/client.ts'
import { ApiProblem, inWords } from '../api/problem.ts'
import { configuration } from '../configuration.ts'
import { keepSessionId } from './cookie.ts'
import { safeReturnAddress } from './return-address.ts'
import { isSameOrigin } from './same-origin.ts'

/** What the form shows after a sign-in that did not work; the password is never among it. */
export type SignInState = {
  problem?: string
  email?: string
  /** It worked, and this is where the browser goes on to. */
  goTo?: string
}

export async function signIn(_: SignInState, form: FormData): Promise<SignInState> {
  const email = text(form, 'email').trim()
  if (!isSameOrigin(await headers(), configuration().portalOrigin))
    return { email, problem: 'This form was not sent from this portal. Open the page again.' }
  try {
    const credentials = { email, password: text(form, 'password') }
    const { sessionId } = await answer(apiClient().POST('/auth/login', { body: credentials }))
    await keepSessionId(sessionId)
  } catch (error) {
    return { email, problem: whatWentWrong(error) }
  }
  const goTo = safeReturnAddress(form.get('to'))
  // Most pages are none of the framework's, and its own way of going to those loses itself now and then.
  if ((await headers()).has('next-action')) return { goTo }
  return redirect(goTo)
}

function whatWentWrong(error: unknown): string {
  if (error instanceof ApiProblem && error.problem.status === 422)
    return 'Give an email address and a password.'
  return inWords(error)
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
