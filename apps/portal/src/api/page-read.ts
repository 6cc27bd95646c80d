import { forbidden, notFound, redirect } from 'next/navigation'
import { visitor } from '../session/caller.ts'
import { signInAddress } from '../session/return-address.ts'
import { answer, type ApiClient } from './client.ts'
import { answerIfThere, refused } from './refused.ts'

/**
 * Reads from the API for a page: who is not signed in goes to sign in unless it is public, what may not be
 * seen or is not there becomes its own page.
 */
export async function read<Data>(
  ask: (api: ApiClient) => Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { api, forget, address } = await visitor()
  try {
    return await answer(ask(api))
  } catch (error) {
    const meaning = refused(error)
    if (meaning === 403) forbidden()
    if (meaning === 404) notFound()
    if (!meaning) throw error
    forget()
    redirect(signInAddress(address))
  }
}

/** The same, where a thing that is not there is an answer too. */
export async function readIfThere<Data>(
  ask: (api: ApiClient) => Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data | undefined> {
  const { api } = await visitor()
  return answerIfThere(ask(api))
}
