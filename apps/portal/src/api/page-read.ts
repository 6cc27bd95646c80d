import { forbidden, notFound, redirect } from 'next/navigation'
import { visitor } from '../session/caller.ts'
import { signInAddress } from '../session/return-address.ts'
import { answer, type ApiClient } from './client.ts'
import { ApiProblem } from './problem.ts'

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
    if (!(error instanceof ApiProblem)) throw error
    switch (error.problem.status) {
      case 401:
        forget()
        redirect(signInAddress(address))
      // eslint-disable-next-line no-fallthrough -- redirect never returns
      case 403:
        forbidden()
      // An address that cannot be one of ours, such as a slug with a space in it, leads nowhere.
      case 404:
      case 422:
        notFound()
      default:
        throw error
    }
  }
}

/** The same, where a thing that is not there is an answer too. */
export async function readIfThere<Data>(
  ask: (api: ApiClient) => Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data | undefined> {
  const { api } = await visitor()
  try {
    return await answer(ask(api))
  } catch (error) {
    if (error instanceof ApiProblem && [401, 403, 404, 422].includes(error.problem.status))
      return undefined
    throw error
  }
}
