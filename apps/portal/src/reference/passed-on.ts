import { configuration } from '../configuration.ts'
import { reach } from '../api/client.ts'
import { ApiUnavailable, inWords, isProblem } from '../api/problem.ts'
import { plainHeaders } from '../frame/plain-headers.ts'
import { seeOther } from '../see-other.ts'
import { openSession } from '../session/caller.ts'
import { signInAddress } from '../session/return-address.ts'

/**
 * Asks the API for a file in the name of whoever asked the portal, signed in or not. Who has to sign in
 * first is sent there, and a refusal is said in words.
 */
export async function passedOn(
  request: Request,
  path: string[],
  options: { accept?: string; query?: string; redirect?: RequestRedirect } = {},
): Promise<Response> {
  const { accept, query = '', redirect = 'follow' } = options
  const open = await openSession()
  const asked = new URL(request.url)
  try {
    const response = await reach(
      new Request(`${configuration().apiUrl}/${path.map(encodeURIComponent).join('/')}${query}`, {
        redirect,
        headers: {
          ...(open && { authorization: `Bearer ${open.session.accessToken}` }),
          ...(accept && { accept }),
        },
      }),
    )
    if (response.status === 401) return seeOther(signInAddress(asked.pathname + asked.search))
    return response.status < 400 ? response : await refusal(response)
  } catch (error) {
    if (error instanceof ApiUnavailable) return plain(inWords(error), 503)
    throw error
  }
}

async function refusal(response: Response): Promise<Response> {
  const problem: unknown = await response.json().catch(() => undefined)
  return plain(isProblem(problem) ? problem.detail : 'It could not be read.', response.status)
}

export const plain = (text: string, status: number): Response =>
  new Response(`${text}\n`, { status, headers: plainHeaders('text/plain') })
