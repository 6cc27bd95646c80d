import { LRUCache } from 'lru-cache'
import { asDocumentation } from './as-documentation.ts'
import type { Documentation } from './documentation.ts'

/** Manifests by their address and hash: a large one takes milliseconds to parse, on every page of it. */
const parsed = new LRUCache<string, Documentation>({ max: 40 })

/** What an answer holds; the same answer is parsed once, whoever asked for it. */
export async function parsedOnce(address: string, response: Response): Promise<Documentation> {
  const etag = response.headers.get('etag')
  if (!etag) return asDocumentation(await response.json())
  const key = `${address} ${etag}`
  const documentation = parsed.get(key) ?? asDocumentation(await response.json())
  parsed.set(key, documentation)
  return documentation
}
