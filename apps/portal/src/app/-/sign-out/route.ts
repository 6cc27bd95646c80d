import { answer, apiClient } from '../../../api/client.ts'
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
  await answer(apiClient(open.session.accessToken).POST('/auth/logout'))
  return seeOther(signInPage)
}
