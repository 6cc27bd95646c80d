import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Organization } from '@portolan/store/organizations/organizations'
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

/**
 * Of operations that members read, and anybody else as far as it is public: the operation decides that, by what
 * it reads.
 */
export interface ReaderRequest extends OperationRequest {
  /** That of the address. Outsiders are not told whether there is one; `nowhere` if there is not. */
  organization: Organization
  /** Absent for outsiders, signed in or not. */
  member?: Member
}

export type Operation =
  | { access: 'anyone'; handle: (request: OperationRequest) => Promise<Answer> }
  | {
      access: 'caller'
      handle: (request: OperationRequest & { userId: string }) => Promise<Answer>
    }
  | { access: 'member'; handle: (request: MemberRequest) => Promise<Answer> }
  | { access: 'reader'; handle: (request: ReaderRequest) => Promise<Answer> }

/** Whom an operation is handled for, and where. */
export interface Admitted {
  userId: string
  organization?: Organization
  member?: Member
}

/** The ways into an organization. */
export interface Doors {
  asMember: () => Promise<Member>
  asReader: () => Promise<Pick<ReaderRequest, 'organization' | 'member'>>
}

/**
 * Lets a caller in, or not.
 * @throws {Problem} 401; 403 and 404 where its door throws them
 */
export async function admit(
  { access }: Operation,
  caller: Caller,
  { asMember, asReader }: Doors,
): Promise<Admitted> {
  if (access === 'anyone') return { userId: '' }
  if (access === 'reader') return { userId: '', ...(await asReader()) }
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
    case 'reader':
      return operation.handle({
        ...request,
        organization: admitted.organization as Organization,
        ...(admitted.member && { member: admitted.member }),
      })
  }
}
