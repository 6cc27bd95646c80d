import { createHash } from 'node:crypto'
import type { APIGatewayProxyResult } from 'aws-lambda'

export interface Answer {
  statusCode: number
  headers?: Record<string, string>
  /** Sent as JSON; text is sent as it is. */
  body?: unknown
}

/** Answers over this size must be redirected: a Lambda's answer ends at 6 MB, base64 and headers included. */
export const answerBytesMax = 4_000_000

/** Addresses behind a sign-in: nobody but the caller may keep the answer, and only after asking. */
const privateCaching = { 'cache-control': 'private, no-cache' }

export function toResult({ statusCode, headers, body }: Answer): APIGatewayProxyResult {
  const isJson = body !== undefined && typeof body !== 'string'
  return {
    statusCode,
    headers: {
      ...privateCaching,
      ...(isJson && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: isJson ? JSON.stringify(body) : (body ?? ''),
  }
}

/** 304 when the caller holds this very answer, else the answer with its ETag. */
export function withEtag(answer: Answer, ifNoneMatch: string | undefined, tag?: string): Answer {
  const etag = `"${tag ?? entityTagOf(answer.body)}"`
  const headers = { ...answer.headers, etag }
  return matches(ifNoneMatch, etag)
    ? { statusCode: 304, headers: { etag } }
    : { ...answer, headers }
}

/** Stands for a body: the same for what means the same. */
export const entityTagOf = (body: unknown): string =>
  createHash('sha256').update(inOrder(body)).digest('base64url').slice(0, 27)

/** JSON with sorted keys: the store gives the keys of a map in another order each time, and they mean the same. */
const inOrder = (body: unknown): string =>
  JSON.stringify(body, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch === '*' ||
  (ifNoneMatch ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
