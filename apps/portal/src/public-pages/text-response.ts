import { ApiProblem, ApiUnavailable, inWords } from '../api/problem.ts'
import { plainHeaders } from '../frame/plain-headers.ts'

/** A text that is made for this request; what the API refuses becomes a text with its status. */
export async function textResponse(
  mediaType: string,
  write: () => Promise<string>,
): Promise<Response> {
  try {
    return text(await write(), mediaType, 200)
  } catch (error) {
    if (error instanceof ApiProblem) {
      // Whoever is not signed in learns nothing, not even that there is something.
      const { status } = error.problem
      return text(`${inWords(error)}\n`, 'text/plain', status === 401 ? 404 : status)
    }
    if (error instanceof ApiUnavailable) return text(`${inWords(error)}\n`, 'text/plain', 503)
    throw error
  }
}

const text = (body: string, mediaType: string, status: number) =>
  new Response(body, { status, headers: plainHeaders(mediaType) })
