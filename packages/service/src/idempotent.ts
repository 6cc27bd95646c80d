import { createHash } from 'node:crypto'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Idempotency } from '@portolan/store/platform/idempotency'
import { Problem } from './problem.ts'
import { bodyBytes, lowerCased } from './request.ts'
import { type Answer, toResult } from './response.ts'

/**
 * Answers a repeated request with the first answer. What failed on our side frees its key; what the caller
 * did wrong is remembered like any other answer only when it was answered, not thrown.
 */
export async function idempotently(
  idempotency: Idempotency,
  event: APIGatewayProxyEvent,
  { scope, now }: { scope: string; now: Date },
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const key = lowerCased(event.headers)['idempotency-key']
  if (!key) return answer()
  const begun = await idempotency.begin(scope, key, requestHash(event), now)
  if (begun.outcome === 'other-request')
    throw new Problem({
      code: 'idempotency-key-reused',
      detail:
        'This Idempotency-Key was sent with another request; use a new key for a new request.',
    })
  if (begun.outcome === 'in-progress')
    throw new Problem({
      code: 'request-in-progress',
      detail:
        'The first request with this Idempotency-Key is not answered yet; try again in a moment.',
      headers: { 'retry-after': '1' },
    })
  if (begun.outcome === 'answered')
    return { ...begun.answer, headers: { ...begun.answer.headers, 'idempotent-replayed': 'true' } }
  try {
    const given = await answer()
    const { statusCode, headers = {}, body } = toResult(given)
    await idempotency.finish(scope, key, {
      statusCode,
      headers: headers as Record<string, string>,
      body,
    })
    return given
  } catch (error) {
    await idempotency.abandon(scope, key)
    throw error
  }
}

function requestHash(event: APIGatewayProxyEvent): string {
  const { httpMethod, path, queryStringParameters } = event
  const query = Object.entries(queryStringParameters ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([httpMethod, path, query, lowerCased(event.headers)['content-type']]))
    .update(bodyBytes(event))
    .digest('base64url')
}
