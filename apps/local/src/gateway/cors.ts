import type { IncomingMessage, ServerResponse } from 'node:http'

const requestHeaders =
  'authorization, content-type, idempotency-key, if-match, if-none-match, prefer'
const responseHeaders =
  'deprecation, etag, link, location, ratelimit, ratelimit-policy, retry-after, sunset, x-request-id'
const preflightSeconds = 600

/** Pages of the portal, and no others, may read what the API answers. */
export function allowPortal(
  request: IncomingMessage,
  response: ServerResponse,
  portalOrigin: string,
): void {
  response.setHeader('vary', 'origin')
  if (request.headers.origin !== portalOrigin) return
  response.setHeader('access-control-allow-origin', portalOrigin)
  response.setHeader('access-control-expose-headers', responseHeaders)
}

/** Answers OPTIONS: what an address takes and, to a page of the portal, that it may send it. */
export function answerOptions(
  request: IncomingMessage,
  response: ServerResponse,
  { methods, portalOrigin }: { methods: string[]; portalOrigin: string },
): void {
  response.setHeader('allow', methods.join(', '))
  if (request.headers.origin === portalOrigin) {
    response.setHeader('access-control-allow-methods', methods.join(', '))
    response.setHeader('access-control-allow-headers', requestHeaders)
    response.setHeader('access-control-max-age', preflightSeconds)
  }
  response.writeHead(204).end()
}
