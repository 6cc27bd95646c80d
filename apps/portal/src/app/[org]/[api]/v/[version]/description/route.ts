import { reach } from '../../../../../../api/client.ts'
import { isProblem } from '../../../../../../api/problem.ts'
import { configuration } from '../../../../../../configuration.ts'
import { openSession } from '../../../../../../session/caller.ts'
import { signInAddress } from '../../../../../../session/return-address.ts'
import { decoded } from '../../../../../../shell/path.ts'
import { seeOther } from '../../../../../../see-other.ts'

const forms: Record<string, string> = { json: 'application/json', yaml: 'application/yaml' }
const extensions: Record<string, string> = {
  'application/json': 'json',
  'application/yaml': 'yaml',
  'application/zip': 'zip',
}
const passedOn = ['content-type', 'content-length', 'etag', 'location']

type Context = { params: Promise<{ org: string; api: string; version: string }> }

/** A version's description as a file; a large one comes from the storage, where the API points. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, api, version } = await decoded(params)
  const address = new URL(request.url)
  const open = await openSession()
  if (!open) return seeOther(signInAddress(address.pathname + address.search))

  const path = ['orgs', org, 'apis', api, 'versions', version, 'description']
  const accept = forms[address.searchParams.get('as') ?? '']
  const response = await reach(
    new Request(`${configuration().apiUrl}/${path.map(encodeURIComponent).join('/')}`, {
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${open.session.accessToken}`,
        ...(accept ? { accept } : {}),
      },
    }),
  )
  if (response.status >= 400) return refusal(response)

  const headers = new Headers({ 'cache-control': 'private, no-cache' })
  for (const name of passedOn) {
    const value = response.headers.get(name)
    if (value) headers.set(name, value)
  }
  const extension = extensions[response.headers.get('content-type')?.split(';')[0] ?? '']
  const file = `${api}-${version}${extension ? `.${extension}` : ''}`
  headers.set('content-disposition', `attachment; filename="${file.replaceAll(/[^\w.+~-]/g, '_')}"`)
  // What a stranger wrote is only ever a file, never a page of this origin.
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "default-src 'none'; sandbox")
  return new Response(response.body, { status: response.status, headers })
}

async function refusal(response: Response): Promise<Response> {
  const problem: unknown = await response.json().catch(() => undefined)
  const words = isProblem(problem) ? problem.detail : 'The description could not be read.'
  return new Response(words, { status: response.status })
}
