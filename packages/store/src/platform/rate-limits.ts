import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Connection } from '../connection.ts'

export interface RateLimit {
  /** Requests a window. */
  limit: number
  windowSeconds: number
}

export interface RateLimitState {
  allowed: boolean
  remaining: number
  /** Seconds until the window ends. */
  resetSeconds: number
}

/** Counts requests in fixed windows (table Platform), so that a limit holds across all instances. */
export function createRateLimits({ client, table }: Connection) {
  return {
    async take(
      who: string,
      { limit, windowSeconds }: RateLimit,
      now: Date,
    ): Promise<RateLimitState> {
      const seconds = Math.floor(now.getTime() / 1_000)
      const window = Math.floor(seconds / windowSeconds)
      const endsAt = (window + 1) * windowSeconds
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table('platform'),
          Key: { PK: `RATE#${who}`, SK: `WINDOW#${windowSeconds}#${window}` },
          UpdateExpression: 'ADD #count :one SET expiresAt = :expiresAt',
          ExpressionAttributeNames: { '#count': 'count' },
          ExpressionAttributeValues: { ':one': 1, ':expiresAt': endsAt + windowSeconds },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      const count = Number(Attributes?.['count'])
      return {
        allowed: count <= limit,
        remaining: Math.max(0, limit - count),
        resetSeconds: endsAt - seconds,
      }
    },
  }
}

export type RateLimits = ReturnType<typeof createRateLimits>
