import { reach } from '../../../../../api/client.ts'
import { ownProblem, problemResponse, respond } from '../../../../../api/problem-response.ts'
import { configuration } from '../../../../../configuration.ts'
import { bodyBytesMax } from '../../../../../register/content-type.ts'
import { csrfHeader } from '../../../../../session/csrf-field.ts'
import { writer } from '../../../../../session/writer.ts'
import { decoded } from '../../../../../shell/path.ts'

type Context = { params: Promise<{ org: string }> }

/** Passes a description on to the API as it is; its answer comes back as it is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org } = await decoded(params)
  try {
    const { accessToken } = await writer(request.headers.get(csrfHeader))
    // A browser always tells the length of what it sends; a larger description is uploaded.
    if (!(Number(request.headers.get('content-length')) <= bodyBytesMax))
      return respond(
        ownProblem(413, 'content-too-large', 'Send a description over 5 MB as an upload.'),
      )
    const { searchParams } = new URL(request.url)
    const address = `${configuration().apiUrl}/orgs/${encodeURIComponent(org)}/registrations`
    const response = await reach(
      new Request(`${address}?${searchParams}`, {
        method: 'POST',
        body: await request.arrayBuffer(),
        headers: {
          authorization: `Bearer ${accessToken}`,
          'content-type': request.headers.get('content-type') ?? '',
        },
      }),
    )
    return new Response(response.body, {
      status: response.status,
      headers: {
        'content-type': response.headers.get('content-type') ?? 'application/json',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    return problemResponse(error)
  }
}
