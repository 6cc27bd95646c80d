import { answer, apiClient } from '../../../../../../api/client.ts'
import { problemResponse } from '../../../../../../api/problem-response.ts'
import { isSettled } from '../../../../../../registration/words.ts'
import { openSession } from '../../../../../../session/caller.ts'
import { decoded } from '../../../../../../shell/path.ts'

type Context = { params: Promise<{ org: string; registration: string }> }

/** Whether a registration has changed, for the page that watches it; the page itself is rendered anew. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = await decoded(params)
  const open = await openSession()
  if (!open) return new Response(null, { status: 401 })

  const wait = Number(new URL(request.url).searchParams.get('wait') ?? 0)
  const etag = request.headers.get('if-none-match')
  const asked = apiClient(open.session.accessToken).GET(
    '/orgs/{org}/registrations/{registration}',
    {
      params: {
        path,
        query: { wait: Math.min(Math.max(0, Math.trunc(wait) || 0), 20) },
        header: etag ? { 'If-None-Match': etag } : {},
      },
      signal: request.signal,
    },
  )
  try {
    const { response } = await asked
    const headers = new Headers({ 'cache-control': 'private, no-store' })
    const present = response.headers.get('etag')
    if (present) headers.set('etag', present)
    if (response.status === 304) return new Response(null, { status: 304, headers })
    return Response.json({ ended: isSettled(await answer(asked)) }, { headers })
  } catch (error) {
    return problemResponse(error)
  }
}
