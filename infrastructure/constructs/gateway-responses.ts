import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway'

interface Problem {
  type: ResponseType
  status: number
  code: string
  title: string
  detail: string
}

/** What API Gateway refuses by itself, in the words and the form of our services. */
export const gatewayProblems: Problem[] = [
  {
    type: ResponseType.ACCESS_DENIED,
    status: 403,
    code: 'permission-missing',
    title: 'Permission missing',
    detail: 'You are not allowed to do this.',
  },
  {
    type: ResponseType.UNAUTHORIZED,
    status: 401,
    code: 'unauthenticated',
    title: 'Not signed in',
    detail: 'Sign in, and send the access token as a bearer token.',
  },
  {
    // What API Gateway calls a missing token is an address, or a method of it, that is not there.
    type: ResponseType.MISSING_AUTHENTICATION_TOKEN,
    status: 404,
    code: 'not-found',
    title: 'Not found',
    detail: 'There is no such operation; the description of this API lists all that there are.',
  },
  {
    type: ResponseType.REQUEST_TOO_LARGE,
    status: 413,
    code: 'content-too-large',
    title: 'Content too large',
    detail:
      'The body is too large to be sent here; get an upload of up to 32 MB with POST /orgs/{org}/uploads.',
  },
  {
    type: ResponseType.THROTTLED,
    status: 429,
    code: 'too-many-requests',
    title: 'Too many requests',
    detail: 'There are more requests than this installation takes; try again in a few seconds.',
  },
  {
    type: ResponseType.WAF_FILTERED,
    status: 403,
    code: 'filtered',
    title: 'Refused by the firewall',
    detail: 'The firewall refused this request; an operator finds it by the requestId.',
  },
  {
    type: ResponseType.INTEGRATION_TIMEOUT,
    status: 504,
    code: 'gateway-timeout',
    title: 'No answer in time',
    detail: 'The service did not answer within 29 seconds; try again.',
  },
  {
    type: ResponseType.DEFAULT_4XX,
    status: 400,
    code: 'malformed-request',
    title: 'Malformed request',
    detail: 'The request could not be understood.',
  },
  {
    type: ResponseType.DEFAULT_5XX,
    status: 500,
    code: 'internal',
    title: 'Internal error',
    detail: 'Something failed on our side. Try again; if it stays, tell an operator the requestId.',
  },
]

/**
 * Makes every refusal of the gateway itself a problem document (RFC 9457). They carry no timestamp: the gateway
 * can write the time in the form of access logs only.
 */
export function addGatewayResponses(api: RestApi): void {
  for (const { type, status, code, title, detail } of gatewayProblems)
    api.addGatewayResponse(`Problem-${code}`, {
      type,
      statusCode: statusOf(type, status),
      responseHeaders: {
        'Content-Type': "'application/problem+json'",
        'Cache-Control': "'no-store'",
        ...(status === 401 && { 'WWW-Authenticate': "'Bearer'" }),
        ...(status === 429 && { 'Retry-After': "'5'" }),
      },
      templates: {
        'application/json': [
          `{"type":"/problems/${code}","title":"${title}","status":${status},"detail":"${detail}",`,
          `"instance":"$context.path","code":"${code}","requestId":"$context.requestId"}`,
        ].join(''),
      },
    })
}

/** The defaults stand for many refusals, each of which keeps its own status. */
const statusOf = (type: ResponseType, status: number): string | undefined =>
  type.responseType.startsWith('DEFAULT') ? undefined : String(status)
