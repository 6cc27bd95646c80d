import { LRUCache } from 'lru-cache'
import type { ApiClient } from '../api/client.ts'
import { asDocumentation } from './as-documentation.ts'
import type { Documentation } from './documentation.ts'
import type { Place } from './place.ts'

/** Manifests by the address and the ETag that they were answered with. */
const parsed = new LRUCache<string, Documentation>({ max: 40 })

/**
 * Asks for the manifest of a version. It may have a megabyte, and every page of the version needs it: the same
 * answer is parsed once, whoever asked for it.
 */
export async function getDocumentation(
  client: ApiClient,
  path: Place,
): Promise<{ data?: Documentation; error?: unknown; response: Response }> {
  const { response, error } = await client.GET('/orgs/{org}/docs/{api}/{version}', {
    params: { path },
    parseAs: 'stream',
  })
  if (!response.ok) return { response, error }
  const etag = response.headers.get('etag')
  const key = `${path.org}/${path.api}/${path.version} ${etag}`
  const data = parsed.get(key) ?? asDocumentation(await response.json())
  if (etag) parsed.set(key, data)
  return { response, data }
}
