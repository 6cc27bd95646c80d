import { ApiProblem, ApiUnavailable, inWords, type Problem } from './problem.ts'

/** What the portal's own scripts get when the API did not do what they asked. */
export function problemResponse(error: unknown): Response {
  if (error instanceof ApiProblem) {
    const { problem, retryAfterSeconds } = error
    return respond(problem, retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {})
  }
  if (!(error instanceof ApiUnavailable)) throw error
  return respond(ownProblem(503, 'api-unavailable', inWords(error)))
}

/** A problem of the portal itself, in the API's form. */
export function ownProblem(status: number, code: string, detail: string): Problem {
  return {
    type: 'about:blank',
    title: detail,
    status,
    detail,
    code,
    requestId: '',
    timestamp: new Date().toISOString(),
  }
}

export function respond(problem: Problem, headers: Record<string, string> = {}): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'private, no-store',
      ...headers,
    },
  })
}
