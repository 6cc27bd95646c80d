import type { SearchHit } from '@portolan/search/search'
import type { ReadableApi } from '@portolan/store/search/readable-apis'
import type { SearchPorts } from './ports.ts'

export interface ReadableHit extends SearchHit {
  api: ReadableApi
}

/**
 * What of the hits may be read: an index is always a little older than what it was made from. Outsiders are
 * answered by the rows as they are at this moment, so nothing is left of an API that became private.
 */
export async function readableHits(
  {
    readableApis,
    recentApis,
    versions,
  }: Pick<SearchPorts, 'readableApis' | 'recentApis' | 'versions'>,
  orgId: string,
  hits: readonly SearchHit[],
  isOutsider: boolean,
): Promise<ReadableHit[]> {
  const apiIds = [...new Set(hits.map(({ set }) => set.apiId))]
  const apis = await (isOutsider ? readableApis : recentApis).getAll(apiIds)
  const readable = new Set<string>()
  await Promise.all(
    [...new Set(hits.map(({ set }) => set))].map(async ({ apiId, version }) => {
      const api = apis.get(apiId)
      if (api?.orgId !== orgId || (isOutsider && api.visibility !== 'public')) return
      // A newer version may not have been indexed yet; the older one can still be read.
      if (api.latestVersion === version || (await isPublished(versions, apiId, version)))
        readable.add(apiId)
    }),
  )
  return hits.flatMap((hit) => {
    const api = apis.get(hit.set.apiId)
    return api && readable.has(api.apiId) ? [{ ...hit, api }] : []
  })
}

async function isPublished(
  versions: SearchPorts['versions'],
  apiId: string,
  label: string,
): Promise<boolean> {
  const version = await versions.get(apiId, label)
  return version !== undefined && version.status !== 'withdrawn'
}
