import { answer } from '../../../../../api/client.ts'
import { ownProblem, problemResponse, respond } from '../../../../../api/problem-response.ts'
import { contentTypes, type ContentType } from '../../../../../register/content-type.ts'
import { csrfHeader } from '../../../../../session/csrf-field.ts'
import { writer } from '../../../../../session/writer.ts'
import { decoded } from '../../../../../shell/path.ts'

type Context = { params: Promise<{ org: string }> }

/** Where the browser may send a large description. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const path = await decoded(params)
  try {
    const { api } = await writer(request.headers.get(csrfHeader))
    const body = asUpload(await request.json().catch(() => undefined))
    if (!body)
      return respond(ownProblem(422, 'invalid-upload', 'Name a content type and a size in bytes.'))
    const upload = await answer(api.POST('/orgs/{org}/uploads', { params: { path }, body }))
    return Response.json(upload, { status: 201, headers: { 'cache-control': 'private, no-store' } })
  } catch (error) {
    return problemResponse(error)
  }
}

function asUpload(value: unknown): { contentType: ContentType; size: number } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { contentType, size } = value as Record<string, unknown>
  const known = contentTypes.find((candidate) => candidate === contentType)
  return known && typeof size === 'number' ? { contentType: known, size } : undefined
}
