import { type SearchRequest, type SearchResult, search } from '@portolan/search/search'
import { BlobNotFound } from '@portolan/store/content/blobs'
import type { SearchPorts } from './ports.ts'

/** Searches what is there now; an organization that never published has nothing. */
export async function find(
  ports: Pick<SearchPorts, 'segmentFiles' | 'snapshots'>,
  orgId: string,
  request: SearchRequest,
): Promise<SearchResult> {
  try {
    return await findIn(ports, orgId, request)
  } catch (error) {
    // Files are removed long after others took their place; a process that slept meanwhile asks again.
    if (!(error instanceof BlobNotFound)) throw error
    return findIn(ports, orgId, request, { forceRefresh: true })
  }
}

async function findIn(
  { segmentFiles, snapshots }: Pick<SearchPorts, 'segmentFiles' | 'snapshots'>,
  orgId: string,
  request: SearchRequest,
  options?: { forceRefresh: boolean },
): Promise<SearchResult> {
  const { segments = [] } = (await snapshots.current(orgId, options)) ?? {}
  return segmentFiles.reading(segments, (opened) =>
    search(
      opened.map((segment, index) => ({ segment, sets: segments[index]!.sets })),
      request,
    ),
  )
}
