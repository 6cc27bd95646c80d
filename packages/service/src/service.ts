import middy from '@middy/core'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
import type { Log } from '@portolan/telemetry/log'
import type { Route } from '@portolan/specs/routes'
import type { Organizations } from '@portolan/store/organizations/organizations'
import { InvalidCursor } from '@portolan/store/cursor'
import { admitReader, requirePermission } from './authorize.ts'
import { callerOf } from './caller.ts'
import type { Counters } from './count-ahead.ts'
import { enforceLimit, type Limits } from './limit.ts'
import { admit, handle, type Operation } from './operation.ts'
import type { Places } from './places.ts'
import { notFound, Problem, problemBody, type ProblemDetails } from './problem.ts'
import {
  mediaTypeOf,
  type OperationValidators,
  parseJsonBody,
  parseParameters,
  refuseOver,
} from './request.ts'
import { type Answer, toResult } from './response.ts'

export interface ServicePorts {
  organizations: Organizations
  /** What changes something asks where its caller stands at this moment; what reads, a moment ago. */
  places: { current: Places; recent: Places }
  rateLimits: Counters
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
    const { places, rateLimits, limits, log, now: clock } = ports()
    const now = clock()
    const route = known.get(`${event.httpMethod} ${event.resource}`)
    const operation = route && operations[route.operationId]
    const validator = route && validators[route.operationId]
    if (!route || !operation || !validator) throw notFound('operation')
    const { operationId, permission, mediaTypes } = route

    const caller = callerOf(event.requestContext.authorizer)
    const isRead = event.httpMethod === 'GET'
    const kind = operationId === 'login' ? 'signIns' : isRead ? 'reads' : 'writes'
    const found = isRead ? places.recent : places.current
    const org = event.pathParameters?.['org'] ?? ''
    const { sourceIp } = event.requestContext.identity
    // Independent look-ups; whoever is over their limit hears that first.
    const [limitHeaders, admitted] = await bothOrFirst(
      enforceLimit(rateLimits, kind, limits, caller, sourceIp, now),
      admit(operation, caller, {
        asMember: () => requirePermission(found, caller, org, permission),
        asReader: () => admitReader(found, caller, org, permission),
      }),
    )

    const parameters = parseParameters(event, validator)
    const mediaType = mediaTypes.length > 0 ? mediaTypeOf(event, mediaTypes) : ''
    const { bytesMax, remedy } = bodyLimits[operationId] ?? { bytesMax: bodyBytesMax, remedy: '' }
    refuseOver(event, bytesMax, remedy)
    const isPlainJson = mediaType === 'application/json' && mediaTypes.length === 1
    const body = isPlainJson && validator.body ? parseJsonBody(event, validator.body) : undefined

    const request = { event, parameters, body, mediaType, caller, now, log }
    const given = await handle(operation, request, admitted)
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

/** Both at once; when both fail, the first one's error is thrown. */
async function bothOrFirst<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [one, other] = await Promise.allSettled([first, second])
  if (one.status === 'rejected') throw one.reason
  if (other.status === 'rejected') throw other.reason
  return [one.value, other.value]
}
