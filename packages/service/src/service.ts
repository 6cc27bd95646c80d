import middy from '@middy/core'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
import type { Log } from '@portolan/telemetry/log'
import type { Route } from '@portolan/specs/routes'
import type { Organizations } from '@portolan/store/organizations/organizations'
import type { RateLimits } from '@portolan/store/platform/rate-limits'
import { InvalidCursor } from '@portolan/store/cursor'
import { requirePermission, requireUser } from './authorize.ts'
import { type Caller, callerOf, type Member } from './caller.ts'
import { enforceLimit, type Limits } from './limit.ts'
import { notFound, Problem, problemBody, type ProblemDetails } from './problem.ts'
import {
  mediaTypeOf,
  type OperationValidators,
  type ParsedParameters,
  parseJsonBody,
  parseParameters,
  refuseOver,
} from './request.ts'
import { type Answer, toResult } from './response.ts'

/** What a handler is given: everything is checked against the specification and the caller's role. */
export interface OperationRequest {
  event: APIGatewayProxyEvent
  parameters: ParsedParameters
  /** The parsed body of operations that take plain JSON. */
  body: unknown
  /** The request's media type; empty where no body is taken. */
  mediaType: string
  caller: Caller
  now: Date
  log: Log
}

/** Of operations that belong to an organization. */
export interface MemberRequest extends OperationRequest {
  member: Member
}

export type Operation =
  | { access: 'anyone'; handle: (request: OperationRequest) => Promise<Answer> }
  | {
      access: 'caller'
      handle: (request: OperationRequest & { userId: string }) => Promise<Answer>
    }
  | { access: 'member'; handle: (request: MemberRequest) => Promise<Answer> }

export interface ServicePorts {
  organizations: Organizations
  rateLimits: RateLimits
  limits: Limits
  log: Log
  now: () => Date
}

export interface ServiceDefinition {
  routes: Route[]
  validators: Record<string, OperationValidators>
  operations: Record<string, Operation>
  /** Bodies over the standard 100 kB: bytes by operation, and what to do instead. */
  bodyLimits?: Record<string, { bytesMax: number; remedy: string }>
  ports: () => ServicePorts
}

const bodyBytesMax = 100_000

/**
 * One Lambda function that serves the operations of a bundle. Each request takes the same way: identify,
 * limit, authorize, parse, act, reply.
 */
export function createService({
  routes,
  validators,
  operations,
  bodyLimits = {},
  ports,
}: ServiceDefinition) {
  const known = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]))

  async function answer(event: APIGatewayProxyEvent): Promise<Answer> {
    const { organizations, rateLimits, limits, log, now: clock } = ports()
    const now = clock()
    const route = known.get(`${event.httpMethod} ${event.resource}`)
    const operation = route && operations[route.operationId]
    const validator = route && validators[route.operationId]
    if (!route || !operation || !validator) throw notFound('operation')
    const { operationId, permission, mediaTypes } = route

    const caller = callerOf(event.requestContext.authorizer)
    const kind =
      operationId === 'login' ? 'signIns' : event.httpMethod === 'GET' ? 'reads' : 'writes'
    const limitHeaders = await enforceLimit(
      rateLimits,
      kind,
      limits,
      caller,
      event.requestContext.identity.sourceIp,
      now,
    )

    const org = event.pathParameters?.['org'] ?? ''
    const userId = operation.access === 'anyone' ? '' : requireUser(caller).userId
    const member =
      operation.access === 'member'
        ? await requirePermission(organizations, caller, org, permission)
        : undefined

    const parameters = parseParameters(event, validator)
    const mediaType = mediaTypes.length > 0 ? mediaTypeOf(event, mediaTypes) : ''
    const { bytesMax, remedy } = bodyLimits[operationId] ?? { bytesMax: bodyBytesMax, remedy: '' }
    refuseOver(event, bytesMax, remedy)
    const isPlainJson = mediaType === 'application/json' && mediaTypes.length === 1
    const body = isPlainJson && validator.body ? parseJsonBody(event, validator.body) : undefined

    const request = { event, parameters, body, mediaType, caller, now, log }
    const given =
      operation.access === 'anyone'
        ? await operation.handle(request)
        : operation.access === 'caller'
          ? await operation.handle({ ...request, userId })
          : await operation.handle({ ...request, member: member as Member })
    return { ...given, headers: { ...limitHeaders, ...given.headers } }
  }

  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use({
      onError: (request) =>
        void (request.response = problemResult(request.event, request.error, ports())),
    })
    .handler(async (event) => toResult(await answer(event)))
}

function problemResult(
  event: APIGatewayProxyEvent,
  error: unknown,
  { log, now }: Pick<ServicePorts, 'log' | 'now'>,
): APIGatewayProxyResult {
  const { requestId } = event.requestContext
  const problem = problemOf(error)
  if (problem.status >= 500)
    log.error({ err: error, requestId, path: event.path }, 'the request failed on our side')
  const details: ProblemDetails = problem.details
  return toResult({
    statusCode: problem.status,
    headers: { 'content-type': 'application/problem+json', ...details.headers },
    body: JSON.stringify(problemBody(details, { requestId, instance: event.path, now: now() })),
  })
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidCursor)
    return new Problem({
      code: 'invalid-request',
      detail: 'The cursor does not belong to this list; start again without it.',
      errors: [{ pointer: '/query/cursor', message: error.message }],
    })
  return new Problem({
    code: 'internal',
    detail: 'Something failed on our side. Try again; if it stays, tell an operator the requestId.',
  })
}
