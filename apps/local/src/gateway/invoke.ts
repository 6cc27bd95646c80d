import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import { integrationTimeoutMs, invocationBytesMax } from './limits.ts'
import { Refusal } from './problem.ts'

export type GatewayHandler = (
  event: APIGatewayProxyEvent,
  context: Context,
) => Promise<APIGatewayProxyResult>

/**
 * Calls a handler as Lambda would for API Gateway.
 * @throws {Refusal} 413, 502 or 504 where AWS would refuse the event, the answer or the wait
 */
export async function invoke(
  handler: GatewayHandler,
  event: APIGatewayProxyEvent,
  { functionName, timeoutMs = integrationTimeoutMs }: { functionName: string; timeoutMs?: number },
): Promise<APIGatewayProxyResult> {
  requireSize(event)
  const context = contextFor(functionName, event.requestContext.requestId, timeoutMs)
  const result = await within(timeoutMs, handler(event, context))
  requireAnswer(result)
  return result
}

/** What JSON adds to any body that is not large: headers, context, at worst six bytes a byte. */
const escapeFactorMax = 6
const eventOverheadBytesMax = 200_000

function requireSize(event: APIGatewayProxyEvent): void {
  const roughlyMax = (event.body?.length ?? 0) * escapeFactorMax + eventOverheadBytesMax
  if (roughlyMax <= invocationBytesMax) return
  const sizeBytes = Buffer.byteLength(JSON.stringify(event))
  if (sizeBytes > invocationBytesMax)
    throw new Refusal(
      'content-too-large',
      `This request is ${sizeBytes} bytes as the event of a function, which may have ${invocationBytesMax}; upload larger descriptions first.`,
    )
}

function requireAnswer(result: APIGatewayProxyResult | undefined): void {
  if (!Number.isInteger(result?.statusCode))
    throw new Refusal('bad-gateway', 'The service answered without a status.')
  const roughlyMax = (result?.body?.length ?? 0) * escapeFactorMax + eventOverheadBytesMax
  if (roughlyMax <= invocationBytesMax) return
  const sizeBytes = Buffer.byteLength(JSON.stringify(result))
  if (sizeBytes > invocationBytesMax)
    throw new Refusal(
      'bad-gateway',
      `The service answered with ${sizeBytes} bytes; a function may answer with ${invocationBytesMax}.`,
    )
}

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Refusal('gateway-timeout', `There was no answer within ${timeoutMs} ms.`)),
    timeoutMs,
  )
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

export function contextFor(functionName: string, requestId: string, timeoutMs: number): Context {
  const deadline = performance.now() + timeoutMs
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '1024',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  }
}
