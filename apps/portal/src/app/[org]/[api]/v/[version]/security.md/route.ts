import { plainHeaders } from '../../../../../../frame/plain-headers.ts'
import { passedOn } from '../../../../../../reference/passed-on.ts'
import { decoded } from '../../../../../../shell/path.ts'

type Context = { params: Promise<{ org: string; api: string; version: string }> }

/** How callers prove who they are, as Markdown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, api, version } = await decoded(params)
  const path = ['orgs', org, 'docs', api, version, 'security']
  const response = await passedOn(request, path, { accept: 'text/markdown' })
  return response.status === 200
    ? new Response(response.body, { headers: plainHeaders('text/markdown') })
    : response
}
