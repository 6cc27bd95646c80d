import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda'
import {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
  InvalidAccessToken,
} from '@portolan/identity/access-tokens'
import { identityConfigFrom } from '@portolan/identity/config'
import { type Caller, contextOf } from '@portolan/service/caller'
import { createRevocations, type Revocations } from '@portolan/store/platform/revocations'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'

interface AuthorizerPorts {
  accessTokens: AccessTokenVerifier
  revocations: Revocations
}

/**
 * Finds out who calls. It lets everyone through with what it found, because some operations are for
 * anyone and every refusal is a problem document, which the service writes.
 */
export const createAuthorizer =
  (ports: () => AuthorizerPorts) =>
  async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const caller = await identify(ports, event.headers ?? {})
    return {
      principalId: caller.kind === 'user' ? caller.userId : caller.kind,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: event.methodArn }],
      },
      context: contextOf(caller),
    }
  }

async function identify(
  ports: () => AuthorizerPorts,
  headers: Record<string, string | undefined>,
): Promise<Caller> {
  const header = Object.entries(headers).find(
    ([name]) => name.toLowerCase() === 'authorization',
  )?.[1]
  if (!header) return { kind: 'anonymous' }
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (!token) return { kind: 'refused', reason: 'invalid' }
  const { accessTokens, revocations } = ports()
  try {
    const claims = await accessTokens.verify(token)
    if (await revocations.isRevoked(claims.originJti)) return { kind: 'refused', reason: 'expired' }
    return { kind: 'user', ...claims }
  } catch (error) {
    if (error instanceof InvalidAccessToken) return { kind: 'refused', reason: error.reason }
    throw error
  }
}

export const handler = createAuthorizer(
  lazily(() => ({
    accessTokens: createAccessTokenVerifier(identityConfigFrom(process.env)),
    revocations: createRevocations(connection()),
  })),
)
