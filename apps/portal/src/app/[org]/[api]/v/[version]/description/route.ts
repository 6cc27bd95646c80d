import { plainHeaders } from '../../../../../../frame/plain-headers.ts'
import { passedOn } from '../../../../../../reference/passed-on.ts'
import { decoded } from '../../../../../../shell/path.ts'

const forms: Record<string, string> = { json: 'application/json', yaml: 'application/yaml' }
const extensions: Record<string, string> = {
  'application/json': 'json',
  'application/yaml': 'yaml',
  'application/zip': 'zip',
}
const kept = ['content-type', 'content-length', 'etag', 'location']

type Context = { params: Promise<{ org: string; api: string; version: string }> }

/** A version's description as a file; a large one comes from the storage, where the API points. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, api, version } = await decoded(params)
  const accept = forms[new URL(request.url).searchParams.get('as') ?? '']
  const response = await passedOn(
    request,
    ['orgs', org, 'apis', api, 'versions', version, 'description'],
    { redirect: 'manual', ...(accept && { accept }) },
  )
  if (response.status >= 400) return response
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  const headers = new Headers(plainHeaders(type))
  for (const name of kept) {
    const value = response.headers.get(name)
    if (value) headers.set(name, value)
  }
  const extension = extensions[type]
  const file = `${api}-${version}${extension ? `.${extension}` : ''}`
  headers.set('content-disposition', `attachment; filename="${file.replaceAll(/[^\w.+~-]/g, '_')}"`)
  return new Response(response.body, { status: response.status, headers })
}
