import { cookies } from 'next/headers'
import { configuration } from '../../../configuration.ts'
import { safeReturnAddress } from '../../../session/return-address.ts'
import { isSameOrigin } from '../../../session/same-origin.ts'
import { seeOther } from '../../../see-other.ts'
import { asTheme, themeCookie } from '../../../shell/theme.ts'

const yearSeconds = 365 * 24 * 60 * 60

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, configuration().portalOrigin))
    return new Response('This form was not sent from this portal.', { status: 403 })
  const form = await request.formData()
  const theme = asTheme(form.get('theme'))
  const jar = await cookies()
  if (theme === 'system') jar.delete(themeCookie)
  else jar.set(themeCookie, theme, { path: '/', sameSite: 'lax', maxAge: yearSeconds })
  return seeOther(safeReturnAddress(form.get('to')))
}
