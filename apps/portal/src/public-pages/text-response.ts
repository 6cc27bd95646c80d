import { ApiProblem, ApiUnavailable, inWords } from '../api/problem.ts'

/**
 * A text that is made for this request; what the API refuses becomes a text with its status.
 * @param contentType with its charset
 */
export async function textResponse(
  contentType: string,
  write: () => Promise<string>,
): Promise<Response> {
  try {
    return text(await write(), contentType, 200)
  } catch (error) {
    if (error instanceof ApiProblem) {
      // Whoever is not signed in learns nothing, not even that there is something.
      const { status } = error.problem
      return text(`${inWords(error)}\n`, 'text/plain; charset=utf-8', status === 401 ? 404 : status)
    }
    if (error instanceof ApiUnavailable)
      return text(`${inWords(error)}\n`, 'text/plain; charset=utf-8', 503)
    throw error
  }
}

const text = (body: string, contentType: string, status: number) =>
  new Response(body, {
    status,
    headers: {
      'content-type': contentType,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    },
  })
