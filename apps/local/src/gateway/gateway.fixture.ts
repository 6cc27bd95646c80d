import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Authorizer } from './authorize.ts'
import type { GatewayHandler } from './invoke.ts'
import { createGateway, type GatewayOptions } from './server.ts'

export const portalOrigin = 'http://127.0.0.1:21000'

const effect = (Effect: 'Allow' | 'Deny', Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
})

/** Allows everybody but the bearers of `unknown` and `denied`. */
export const authorizer: Authorizer = async (event) => {
  const token = event.headers?.['authorization']
  if (token === 'Bearer unknown') throw new Error('Unauthorized')
  if (token === 'Bearer broken') throw new Error('the authorizer is broken')
  const context = { userId: 'u1', level: 3, isService: false }
  const policyDocument = effect(
    token === 'Bearer denied' ? 'Deny' : 'Allow',
    event.methodArn.replace(/[^/]+$/, '*'),
  )
  return { principalId: 'u1', policyDocument, context }
}

/** Answers with the event that it was given. */
export const echo: GatewayHandler = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(event),
})

export const routes = [
  { operationId: 'getApi', method: 'GET', path: '/orgs/{org}/apis/{api}', lambda: 'echo' },
  { operationId: 'getLatest', method: 'GET', path: '/orgs/{org}/apis/latest', lambda: 'echo' },
  { operationId: 'createThing', method: 'POST', path: '/things', lambda: 'echo' },
  { operationId: 'getAnswer', method: 'GET', path: '/answer', lambda: 'answer' },
]

export interface TestGateway {
  server: Server
  url: string
  port: number
  /** The event that the echoing handler was given for this request. */
  eventOf(path: string, init?: RequestInit): Promise<APIGatewayProxyEvent>
  close(): Promise<void>
}

/** A gateway on a free port, whose `/answer` is served by the given handler. */
export async function startGateway(
  answer: GatewayHandler = echo,
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const handlers = new Map([
    ['echo', echo],
    ['answer', answer],
  ])
  const server = createGateway({ routes, authorizer, handlers, portalOrigin, ...options })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    server,
    url,
    port,
    eventOf: async (path, init) =>
      (await (await fetch(url + path, init)).json()) as APIGatewayProxyEvent,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
