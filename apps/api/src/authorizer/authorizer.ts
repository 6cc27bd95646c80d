import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda'
import {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
  InvalidAccessToken,
} from '@portolan/identity/access-tokens'
import { identityConfigFrom } from '@portolan/identity/config'
import { type Caller, contextOf } from '@portolan/service/caller'
import { createMemo } from '@portolan/store/memo'
import { createRevocations, type Revocations } from '@portolan/store/platform/revocations'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'

interface AuthorizerPorts {
  accessTokens: AccessTokenVerifier
  revocations: Pick<Revocations, 'isRevoked'>
}

/** How long somebody who has signed out elsewhere may still read. */
const freshMs = 1_000
const signInsMax = 10_000

/**
 * Finds out who calls. It lets everyone through with what it found, because some operations are for
 * anyone and every refusal is a problem document, which the service writes. Whether a sign-in was revoked is
 * asked at each request that changes something, of which signing out is one, and else once a second.
 */
export function createAuthorizer(ports: () => AuthorizerPorts, nowMs: () => number = Date.now) {
  const recent = createMemo<boolean>({ entriesMax: signInsMax, freshMs, nowMs })

  async function isRevoked(originJti: string, isRead: boolean): Promise<boolean> {
    const ask = () => ports().revocations.isRevoked(originJti)
    if (isRead) return recent.get(originJti, ask)
    recent.forget(originJti)
    return ask()
  }

  return async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const isRead = event.httpMethod === 'GET'
    const caller = await identify(ports, event.headers ?? {}, (originJti) =>
      isRevoked(originJti, isRead),
    )
    return {
      principalId: caller.kind === 'user' ? caller.userId : caller.kind,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: event.methodArn }],
      },
      context: contextOf(caller),
    }
  }
}

async function identify(
  ports: () => AuthorizerPorts,
  headers: Record<string, string | undefined>,
  isRevoked: (originJti: string) => Promise<boolean>,
): Promise<Caller> {
  const header = Object.entries(headers).find(
    ([name]) => name.toLowerCase() === 'authorization',
  )?.[1]
  if (!header) return { kind: 'anonymous' }
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (!token) return { kind: 'refused', reason: 'invalid' }
  const { accessTokens } = ports()
  try {
    const claims = await accessTokens.verify(token)
    if (await isRevoked(claims.originJti)) return { kind: 'refused', reason: 'expired' }
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
