import { answer, apiClient } from '../api/client.ts'
import type { PublicApi } from '../api/types.ts'

/** Every API that everybody may read, as anybody sees them. */
export async function* publicApis(): AsyncGenerator<PublicApi> {
  const client = apiClient()
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await answer(
      client.GET('/public/apis', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
    )
    yield* items
    cursor = nextCursor
  } while (cursor)
}
