import type { Answer, Problem, Registration, Session } from './client.ts'

export interface RegisterOptions {
  api?: string
  version?: string
  type?: string
  /** Seconds. */
  wait?: number
  headers?: Record<string, string>
}

/** A registration, or the problem that was answered instead. */
export type Registered = Omit<Registration, 'status'> &
  Omit<Problem, 'status'> & { status: string | number }

/** Registers a description the way its size asks for: in the body, or by an upload. */
export async function register(
  session: Session,
  description: string | Uint8Array,
  { api, version, type = 'application/json', wait = 20, headers = {} }: RegisterOptions = {},
): Promise<Answer<Registered>> {
  const bytes = Buffer.from(description)
  const query = new URLSearchParams({ ...(api && { api }), ...(version && { version }) })
  const path = `/orgs/${session.organization}/registrations?${query.toString()}`
  const prefer = { ...headers, prefer: `wait=${wait}` }
  if (bytes.length <= 3_000_000 && type !== 'application/zip')
    return session.request('POST', path, { body: bytes, type, headers: prefer })
  const uploadId = await upload(session, bytes, type)
  const source = 'application/vnd.portolan.source+json'
  return session.request('POST', path, {
    body: JSON.stringify({ uploadId }),
    type: source,
    headers: prefer,
  })
}

/** Sends bytes to a presigned address and gives the id of the upload. */
export async function upload(
  session: Session,
  bytes: Uint8Array,
  contentType: string,
): Promise<string> {
  const { body } = await session.request<{
    uploadId: string
    url: string
    headers: Record<string, string>
  }>('POST', `/orgs/${session.organization}/uploads`, { json: { contentType, size: bytes.length } })
  const response = await fetch(body.url, {
    method: 'PUT',
    headers: body.headers,
    body: bytes as RequestInit['body'],
  })
  if (!response.ok)
    throw new Error(`The upload was refused: ${response.status} ${await response.text()}`)
  return body.uploadId
}

/** Follows a registration by its own long poll until it is as wanted. */
export async function follow(
  session: Session,
  id: string,
  isWanted: (registration: Registration) => boolean = ({ endedAt }) => endedAt !== undefined,
  withinMs = 60_000,
): Promise<Registration> {
  const deadline = Date.now() + withinMs
  let etag = ''
  let last: Registration | undefined
  while (Date.now() < deadline) {
    const answer = await session.request<Registration>(
      'GET',
      `/orgs/${session.organization}/registrations/${id}?wait=5`,
      { headers: { ...(etag && { 'if-none-match': etag }) } },
    )
    if (answer.status === 200) {
      last = answer.body
      etag = answer.headers.get('etag') ?? ''
      if (isWanted(last)) return last
    }
  }
  throw new Error(`Registration ${id} is not as wanted in time: ${JSON.stringify(last)}`)
}
