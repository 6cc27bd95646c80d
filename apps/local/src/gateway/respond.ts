import type { APIGatewayProxyResult } from 'aws-lambda'
import type { ServerResponse } from 'node:http'

/** What belongs to one connection, which is the gateway's affair. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
])

/** Sends what a handler answered. */
export function respond(
  response: ServerResponse,
  result: APIGatewayProxyResult,
  { withBody }: { withBody: boolean },
): void {
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8')
  response.statusCode = result.statusCode
  for (const [name, value] of Object.entries(result.headers ?? {}))
    if (!hopByHop.has(name.toLowerCase())) response.setHeader(name, String(value))
  for (const [name, values] of Object.entries(result.multiValueHeaders ?? {}))
    if (!hopByHop.has(name.toLowerCase())) response.setHeader(name, values.map(String))
  if (mayHaveBody(result.statusCode)) response.setHeader('content-length', body.length)
  response.end(withBody && mayHaveBody(result.statusCode) ? body : undefined)
}

const mayHaveBody = (status: number): boolean => status !== 204 && status !== 304
