import type {
  APIGatewayEventRequestContext,
  APIGatewayProxyEvent,
  APIGatewayProxyEventHeaders,
  APIGatewayProxyEventMultiValueHeaders,
  APIGatewayProxyEventMultiValueQueryStringParameters,
  APIGatewayProxyEventQueryStringParameters,
} from 'aws-lambda'
import type { IncomingMessage } from 'node:http'
import type { Match } from './routing.ts'

export type AuthorizerContext = Record<string, string>

/** Names that stand where AWS would put those of an account and a deployed API. */
export const accountId = '000000000000'
export const apiId = 'local'
export const stage = 'local'

export interface ReceivedRequest {
  request: IncomingMessage
  requestId: string
  /** The operation's; a HEAD is asked of its GET. */
  method: string
  path: string
  query: URLSearchParams
  match: Match
}

/** What both the authorizer's event and the handler's say of a request. */
export function describeRequest(received: ReceivedRequest) {
  const { match, method, path, request, query } = received
  return {
    resource: match.route.path,
    path,
    httpMethod: method,
    ...headersOf(request),
    ...queryOf(query),
    pathParameters: Object.keys(match.pathParameters).length ? match.pathParameters : null,
    stageVariables: null,
  }
}

/** The event of API Gateway's REST proxy integration (payload version 1). */
export function proxyEvent(
  received: ReceivedRequest,
  body: Buffer,
  authorizer: AuthorizerContext,
): APIGatewayProxyEvent {
  const requestContext = requestContextOf(received)
  return {
    ...describeRequest(received),
    ...encodeBody(body, received.request.headers['content-type']),
    requestContext: { ...requestContext, authorizer },
  }
}

export function requestContextOf({ request, requestId, method, path, match }: ReceivedRequest) {
  const nowMs = Date.now()
  return {
    accountId,
    apiId,
    stage,
    requestId,
    extendedRequestId: requestId,
    resourceId: match.route.operationId,
    resourcePath: match.route.path,
    httpMethod: method,
    path: `/${stage}${path}`,
    protocol: `HTTP/${request.httpVersion}`,
    requestTime: new Date(nowMs).toUTCString(),
    requestTimeEpoch: nowMs,
    identity: {
      ...unknownIdentity,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? null,
    },
  } satisfies Omit<APIGatewayEventRequestContext, 'authorizer'>
}

const unknownIdentity = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
}

function headersOf(request: IncomingMessage): {
  headers: APIGatewayProxyEventHeaders
  multiValueHeaders: APIGatewayProxyEventMultiValueHeaders
} {
  const headers: APIGatewayProxyEventHeaders = {}
  const multiValueHeaders: APIGatewayProxyEventMultiValueHeaders = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    // As API Gateway: of several values, the plain form carries the last.
    headers[name] = values?.at(-1)
    multiValueHeaders[name] = values
  }
  return { headers, multiValueHeaders }
}

function queryOf(query: URLSearchParams): {
  queryStringParameters: APIGatewayProxyEventQueryStringParameters | null
  multiValueQueryStringParameters: APIGatewayProxyEventMultiValueQueryStringParameters | null
} {
  if (query.size === 0)
    return { queryStringParameters: null, multiValueQueryStringParameters: null }
  const single: APIGatewayProxyEventQueryStringParameters = {}
  const multiple: Record<string, string[]> = {}
  for (const [name, value] of query) {
    single[name] = value
    multiple[name] = [...(multiple[name] ?? []), value]
  }
  return { queryStringParameters: single, multiValueQueryStringParameters: multiple }
}

const textual =
  /^(text\/|application\/([^;]+\+)?(json|yaml|xml)\b|application\/x-www-form-urlencoded)/i

/** Text as it is, everything else in base64. */
export function encodeBody(
  body: Buffer,
  contentType: string | undefined,
): Pick<APIGatewayProxyEvent, 'body' | 'isBase64Encoded'> {
  if (body.length === 0) return { body: null, isBase64Encoded: false }
  if (textual.test(contentType ?? 'text/plain')) {
    const text = decodeText(body)
    if (text !== undefined) return { body: text, isBase64Encoded: false }
  }
  return { body: body.toString('base64'), isBase64Encoded: true }
}

// The mark at the start is part of what was sent; whoever parses it decides.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decodeText(body: Buffer): string | undefined {
  try {
    return utf8.decode(body)
  } catch {
    return undefined
  }
}
