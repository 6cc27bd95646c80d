import type { ComparedContent } from '@portolan/orchestration/comparison'
import { notFound } from '@portolan/service/problem'
import type { Api, Apis } from '@portolan/store/apis/apis'
import { hasEnded, type Registration } from '@portolan/store/registrations/registration'
import type { Registrations } from '@portolan/store/registrations/registrations'
import type { ClaimHolders } from '@portolan/store/versions/claims'
import type { Versions } from '@portolan/store/versions/versions'
import { findApi, findPublished } from './find-version.ts'

/** One side of a comparison: a published version, or one that is on its way to be. */
export interface Side extends ComparedContent {
  label: string
  registration?: Registration
}

export interface Pair {
  api: Api
  from: Side
  to: Side
}

export interface PairPorts {
  apis: Apis
  claimHolders: ClaimHolders
  registrations: Registrations
  versions: Versions
}

/**
 * Two versions of an API, by labels such as `1.0.0..1.1.0`; the second may be one that is not published yet.
 * @throws {Problem} 404
 */
export async function findPair(
  ports: PairPorts,
  orgId: string,
  slug: string,
  range: string,
): Promise<Pair> {
  return findPairOf(ports, await findApi(ports, orgId, slug), range)
}

/**
 * The same of an API that was found; `candidates`: whether the second may be one that is not published.
 * @throws {Problem} 404
 */
export async function findPairOf(
  ports: PairPorts,
  api: Api,
  range: string,
  candidates = true,
): Promise<Pair> {
  let missing = range
  for (const [first, second] of splitsOf(range)) {
    const [from, to] = await Promise.all([
      publishedSide(ports, api, first),
      publishedSide(ports, api, second).then(
        (side) => side ?? (candidates ? findCandidate(ports, api, second) : undefined),
      ),
    ])
    if (from && to) return { api, from, to }
    missing = from ? second : first
  }
  throw notFound(`version "${missing}" of ${api.slug}`)
}

/** Labels may hold dots themselves, so that `1...2` can be meant in two ways. */
function splitsOf(range: string): [string, string][] {
  const splits: [string, string][] = []
  for (let at = range.indexOf('..', 1); at > 0; at = range.indexOf('..', at + 1))
    if (at + 2 < range.length) splits.push([range.slice(0, at), range.slice(at + 2)])
  // Each one costs reading; nobody's labels need more.
  return splits.slice(0, 4)
}

async function publishedSide(ports: PairPorts, api: Api, label: string): Promise<Side | undefined> {
  const version = await findPublished(ports, api, label)
  if (!version) return undefined
  return { label: version.version, content: version.content, format: version.format }
}

async function findCandidate(
  { claimHolders, registrations }: PairPorts,
  { orgId, slug }: Api,
  label: string,
): Promise<Side | undefined> {
  const id = await claimHolders.find(orgId, slug, label)
  const registration = id === undefined ? undefined : await registrations.get(orgId, id)
  // Let through, it is on its way to be published: whoever decided goes on looking at the same address.
  if (!registration?.content || hasEnded(registration)) return undefined
  const { format, ...content } = registration.content
  return { label, content, format, registration }
}
