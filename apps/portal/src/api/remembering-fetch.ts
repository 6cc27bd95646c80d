import { LRUCache } from 'lru-cache'

/**
 * Documentation is large and does not change once it is published. Its last answers are kept, and the
 * API is asked with their ETag, so that it still decides on every request whether this caller may
 * read, but sends the bytes once.
 */
type Remembered = { etag: string; body: string; contentType: string }

const charactersMax = 24 * 1024 * 1024
const remembered = new LRUCache<string, Remembered>({
  maxSize: charactersMax,
  maxEntrySize: charactersMax / 4,
  sizeCalculation: ({ body }) => Math.max(1, body.length),
})

export async function rememberingFetch(request: Request): Promise<Response> {
  if (request.method !== 'GET' || !isDocumentation(request.url)) return fetch(request)

  // The same address has several forms.
  const key = `${request.headers.get('accept') ?? ''} ${request.url}`
  const known = remembered.get(key)
  if (known) request.headers.set('if-none-match', known.etag)
  const response = await fetch(request)
  if (response.status === 304 && known) return answerOf(known)
  if (known) remembered.delete(key)
  const etag = response.headers.get('etag')
  if (!response.ok || !etag) return response

  const body = await response.text()
  const contentType = response.headers.get('content-type') ?? 'application/json'
  const answer = { etag, body, contentType }
  remembered.set(key, answer)
  return answerOf(answer)
}

/** Its bytes are made when they are read: who knows the ETag may have no need of them. */
function answerOf({ etag, body, contentType }: Remembered): Response {
  const bytes = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(body))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(bytes, { headers: { 'content-type': contentType, etag } })
}

/** Files as a whole are not: they are large, and seldom asked for. */
function isDocumentation(url: string): boolean {
  const path = new URL(url).pathname
  return /\/orgs\/[^/]+\/docs\//.test(path) && !path.includes('/files/')
}
