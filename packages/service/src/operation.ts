import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Log } from '@portolan/telemetry/log'
import { requireUser } from './authorize.ts'
import type { Caller, Member } from './caller.ts'
import type { ParsedParameters } from './request.ts'
import type { Answer } from './response.ts'

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

/** Whom an operation is handled for. */
export interface Admitted {
  userId: string
  member?: Member
}

/**
 * Lets a caller in, or not.
 * @throws {Problem} 401; 403 and 404 where `asMember` throws them
 */
export async function admit(
  { access }: Operation,
  caller: Caller,
  asMember: () => Promise<Member>,
): Promise<Admitted> {
  if (access === 'anyone') return { userId: '' }
  const { userId } = requireUser(caller)
  return access === 'caller' ? { userId } : { userId, member: await asMember() }
}

/** Hands a request over as its operation wants it. */
export function handle(
  operation: Operation,
  request: OperationRequest,
  admitted: Admitted,
): Promise<Answer> {
  switch (operation.access) {
    case 'anyone':
      return operation.handle(request)
    case 'caller':
      return operation.handle({ ...request, userId: admitted.userId })
    case 'member':
      return operation.handle({ ...request, member: admitted.member as Member })
  }
}
