import { answer, apiClient } from '../../../api/client.ts'
import { ApiProblem, ApiUnavailable } from '../../../api/problem.ts'
import { signInPage } from '../../../addresses.ts'
import { configuration } from '../../../configuration.ts'
import { forgetSession, openSession } from '../../../session/caller.ts'
import { dropSessionId } from '../../../session/cookie.ts'
import { csrfField } from '../../../session/csrf-field.ts'
import { isCsrfToken } from '../../../session/csrf.ts'
import { isSameOrigin } from '../../../session/same-origin.ts'
import { seeOther } from '../../../see-other.ts'

export async function POST(request: Request): Promise<Response> {
  const { portalOrigin, key } = configuration()
  const open = await openSession()
  if (!open) {
    await dropSessionId()
    return seeOther(signInPage)
  }
  const given = (await request.formData()).get(csrfField)
  if (!isSameOrigin(request.headers, portalOrigin) || !isCsrfToken(given, open.sessionId, key))
    return new Response('This form was not sent from this portal.', { status: 403 })

  forgetSession(open.sessionId)
  await dropSessionId()
  try {
    await answer(apiClient(open.session.accessToken).POST('/auth/logout'))
  } catch (error) {
    // The browser forgets the session in any case; it ends by itself where it could not be ended.
    if (!(error instanceof ApiProblem || error instanceof ApiUnavailable)) throw error
  }
  return seeOther(signInPage)
}
