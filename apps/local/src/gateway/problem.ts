import type { ServerResponse } from 'node:http'

/** What the gateway itself refuses, under the codes of the services, whose own problems pass untouched. */
const problems = {
  'malformed-address': { status: 400, title: 'Malformed address' },
  unauthenticated: { status: 401, title: 'Not signed in' },
  'permission-missing': { status: 403, title: 'Permission missing' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'content-too-large': { status: 413, title: 'Content too large' },
  internal: { status: 500, title: 'Internal error' },
  'bad-gateway': { status: 502, title: 'No usable answer' },
  'gateway-timeout': { status: 504, title: 'No answer in time' },
} as const

export type ProblemCode = keyof typeof problems

/** Why the gateway answers instead of a service. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, detail: string, headers: Record<string, string> = {}) {
    super(detail)
    this.code = code
    this.headers = headers
  }

  get status(): number {
    return problems[this.code].status
  }
}

/** Answers with the refusal as a problem (RFC 9457). */
export function sendProblem(
  response: ServerResponse,
  refusal: Refusal,
  { requestId, instance }: { requestId: string; instance: string },
): void {
  const { status, title } = problems[refusal.code]
  const body = JSON.stringify({
    type: `/problems/${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    instance,
    code: refusal.code,
    requestId,
    timestamp: new Date().toISOString(),
  })
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...refusal.headers,
  })
  response.end(body)
}
