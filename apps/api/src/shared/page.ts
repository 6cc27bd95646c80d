import type { ParsedParameters } from '@portolan/service/request'
import type { Page } from '@portolan/store/cursor'

/** `limit` has its default from the specification. */
export const listParameters = ({
  query,
}: ParsedParameters): { limit: number; cursor?: string } => ({
  limit: Number(query['limit']),
  ...(query['cursor'] !== undefined && { cursor: String(query['cursor']) }),
})

export const pageOf = async <T, R>(
  { items, cursor }: Page<T>,
  represent: (item: T) => R | Promise<R>,
) => ({
  items: await Promise.all(items.map(represent)),
  ...(cursor && { nextCursor: cursor }),
})
