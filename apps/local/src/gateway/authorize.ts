import type {
  APIGatewayAuthorizerResult,
  APIGatewayRequestAuthorizerEvent,
  Context,
  Statement,
} from 'aws-lambda'
import {
  type AuthorizerContext,
  type ReceivedRequest,
  accountId,
  apiId,
  describeRequest,
  requestContextOf,
  stage,
} from './event.ts'
import { contextFor } from './invoke.ts'
import { integrationTimeoutMs } from './limits.ts'
import { Refusal } from './problem.ts'

export type Authorizer = (
  event: APIGatewayRequestAuthorizerEvent,
  context: Context,
) => Promise<APIGatewayAuthorizerResult>

/**
 * Asks the authorizer, as API Gateway does for each request when nothing is cached.
 * @throws {Refusal} 401 or 403 as the authorizer says, 500 when it fails
 */
export async function authorize(
  authorizer: Authorizer,
  received: ReceivedRequest,
): Promise<AuthorizerContext> {
  const methodArn = `arn:aws:execute-api:us-east-1:${accountId}:${apiId}/${stage}/${received.method}${received.path}`
  const result = await ask(authorizer, received, methodArn)
  if (!isAllowed(result, methodArn))
    throw new Refusal('permission-missing', 'You are not allowed to do this.')
  return { principalId: result.principalId, ...asStrings(result.context ?? {}) }
}

async function ask(
  authorizer: Authorizer,
  received: ReceivedRequest,
  methodArn: string,
): Promise<APIGatewayAuthorizerResult> {
  const event: APIGatewayRequestAuthorizerEvent = {
    type: 'REQUEST',
    methodArn,
    ...describeRequest(received),
    requestContext: { ...requestContextOf(received), authorizer: undefined },
  }
  try {
    return await authorizer(
      event,
      contextFor('authorizer', received.requestId, integrationTimeoutMs),
    )
  } catch (error) {
    if (error instanceof Error && error.message === 'Unauthorized')
      throw new Refusal(
        'unauthenticated',
        'Sign in, and send the access token as a bearer token.',
        {
          'www-authenticate': 'Bearer',
        },
      )
    throw error
  }
}

/** A policy allows what some statement allows and none denies. */
function isAllowed({ policyDocument }: APIGatewayAuthorizerResult, methodArn: string): boolean {
  const effects = policyDocument.Statement.filter((statement) => covers(statement, methodArn)).map(
    ({ Effect }) => Effect,
  )
  return effects.includes('Allow') && !effects.includes('Deny')
}

function covers(statement: Statement, methodArn: string): boolean {
  if (!('Resource' in statement)) return false
  return [statement.Resource].flat().some((pattern) => matches(pattern, methodArn))
}

function matches(pattern: unknown, text: string): boolean {
  if (typeof pattern !== 'string') return false
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${expression}$`, 's').test(text)
}

/** API Gateway hands on strings only, and refuses what is not plain. */
function asStrings(context: NonNullable<APIGatewayAuthorizerResult['context']>): AuthorizerContext {
  const strings: AuthorizerContext = {}
  for (const [name, value] of Object.entries(context)) {
    if (value === null || value === undefined) continue
    if (typeof value === 'object')
      throw new Error(`The authorizer's context may not hold an object, as "${name}" does.`)
    strings[name] = `${value}`
  }
  return strings
}
