import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Authorizer, authorize } from './authorize.ts'
import { allowPortal, answerOptions } from './cors.ts'
import { proxyEvent } from './event.ts'
import { type GatewayHandler, invoke } from './invoke.ts'
import { Refusal, sendProblem } from './problem.ts'
import { readBody, requireAcceptedLength } from './read-body.ts'
import { refuseRest } from './refuse-rest.ts'
import { respond } from './respond.ts'
import { createRouter, type GatewayRoute } from './routing.ts'

/** One finished request, without anything that could name a person. */
export interface AccessRecord {
  requestId: string
  method: string
  operation: string | undefined
  status: number
  elapsedMs: number
}

export interface GatewayOptions {
  routes: readonly GatewayRoute[]
  authorizer: Authorizer
  /** By the name of the bundle that serves a route. */
  handlers: ReadonlyMap<string, GatewayHandler>
  portalOrigin: string
  integrationTimeoutMs?: number
  onAccess?: (record: AccessRecord) => void
  onError?: (error: unknown, requestId: string) => void
}

/** Stands in for API Gateway: takes HTTP, calls the handlers with its events, holds to its limits. */
export function createGateway(options: GatewayOptions): Server {
  const router = createRouter(options.routes)
  const { portalOrigin, onAccess, onError } = options

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedMs = performance.now()
    const requestId = randomUUID()
    const method = request.method ?? 'GET'
    const { path, query } = splitTarget(request.url ?? '/')
    let operation: string | undefined
    response.setHeader('x-request-id', requestId)
    response.once('close', () =>
      onAccess?.({
        requestId,
        method,
        operation,
        status: response.statusCode,
        elapsedMs: performance.now() - startedMs,
      }),
    )
    allowPortal(request, response, portalOrigin)
    try {
      if (path === '/health') return answerHealth(response)
      const methods = method === 'OPTIONS' ? router.methodsOf(path) : []
      if (methods.length) return answerOptions(request, response, { methods, portalOrigin })
      const match = router.match(method, path)
      operation = match.route.operationId
      const handler = options.handlers.get(match.route.lambda)
      if (!handler) throw new Refusal('bad-gateway', `No function is called ${match.route.lambda}.`)
      requireAcceptedLength(request)
      const received = { request, requestId, method: match.route.method, path, query, match }
      const principal = await authorize(options.authorizer, received)
      if (request.headers.expect) response.writeContinue()
      const event = proxyEvent(received, await readBody(request), principal)
      const result = await invoke(handler, event, {
        functionName: match.route.lambda,
        timeoutMs: options.integrationTimeoutMs,
      })
      respond(response, result, { withBody: method !== 'HEAD' })
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy()
      if (!(error instanceof Refusal)) onError?.(error, requestId)
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal('internal', `Something failed on our side; its id is ${requestId}.`)
      refuseRest(request)
      sendProblem(response, refusal, { requestId, instance: path })
    }
  }

  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 })
  server.on('request', (request, response) => void serve(request, response))
  // A client that asks before it sends learns of a refusal before it has sent anything.
  server.on('checkContinue', (request, response) => void serve(request, response))
  return server
}

function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const mark = target.indexOf('?')
  if (mark < 0) return { path: target, query: new URLSearchParams() }
  return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) }
}

function answerHealth(response: ServerResponse): void {
  const body = JSON.stringify({ status: 'healthy', pid: process.pid })
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(body)
}
