import { asRange } from '../../../../../../changes/range.ts'
import { reach } from '../../../../../../api/client.ts'
import { ApiUnavailable, inWords, isProblem } from '../../../../../../api/problem.ts'
import { configuration } from '../../../../../../configuration.ts'
import { openSession } from '../../../../../../session/caller.ts'
import { signInAddress } from '../../../../../../session/return-address.ts'
import { seeOther } from '../../../../../../see-other.ts'
import { decoded } from '../../../../../../shell/path.ts'

type Context = { params: Promise<{ org: string; api: string; range: string }> }

const passedOn = ['level', 'hurts', 'rule', 'operation', 'limit', 'cursor']

/** The changes as Markdown, for scripts and for whoever has none; filters are those of the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, api, range } = await decoded(params)
  const address = new URL(request.url)
  const open = await openSession()
  if (!asRange(range)) return plain('Name two versions, as in 1.0.0..1.1.0.', 404)

  const path = ['orgs', org, 'apis', api, 'changes', range].map(encodeURIComponent).join('/')
  const wanted = new URL(`${configuration().apiUrl}/${path}`)
  for (const name of passedOn) {
    const value = address.searchParams.get(name)
    if (value) wanted.searchParams.set(name, value)
  }
  try {
    const response = await reach(
      new Request(wanted, {
        headers: {
          accept: 'text/markdown',
          ...(open && { authorization: `Bearer ${open.session.accessToken}` }),
        },
      }),
    )
    if (response.status === 401) return seeOther(signInAddress(address.pathname + address.search))
    if (response.status === 202)
      return plain('The versions are being compared. Ask again in a moment.\n', 202, {
        'retry-after': response.headers.get('retry-after') ?? '2',
      })
    if (response.ok) return plain(await response.text(), 200)
    const problem: unknown = await response.json().catch(() => undefined)
    return plain(
      isProblem(problem) ? problem.detail : 'The changes could not be read.',
      response.status,
    )
  } catch (error) {
    if (error instanceof ApiUnavailable) return plain(inWords(error), 503)
    throw error
  }
}

/** A stranger's words are only ever text, never a page of this origin. */
function plain(text: string, status: number, headers: Record<string, string> = {}): Response {
  const type = status === 200 ? 'text/markdown' : 'text/plain'
  return new Response(text, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      ...headers,
    },
  })
}
