import { answer } from './client.ts'
import { ApiProblem } from './problem.ts'

/** What a refusal of the API means for a page. */
export type Refused = 'signed-out' | 403 | 404

/** The meaning of what was thrown; undefined for what is no refusal. */
export function refused(error: unknown): Refused | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  switch (error.problem.status) {
    case 401:
      return 'signed-out'
    case 403:
      return 403
    // An address that cannot be one of ours, such as a slug with a space in it, leads nowhere.
    case 404:
    case 422:
      return 404
    default:
      return undefined
  }
}

/**
 * What the API answered; undefined for what is not there, or not for this caller.
 * @throws {ApiProblem | ApiUnavailable} for all else
 */
export async function answerIfThere<Data>(
  pending: Parameters<typeof answer<Data>>[0],
): Promise<Data | undefined> {
  try {
    return await answer(pending)
  } catch (error) {
    if (refused(error)) return undefined
    throw error
  }
}
