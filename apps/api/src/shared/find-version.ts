import { unseen } from '@portolan/service/authorize'
import type { ReaderRequest } from '@portolan/service/operation'
import { notFound } from '@portolan/service/problem'
import type { Api, Apis } from '@portolan/store/apis/apis'
import type { Version, Versions } from '@portolan/store/versions/versions'

/** @throws {Problem} 404 */
export async function findApi({ apis }: { apis: Apis }, orgId: string, slug: string): Promise<Api> {
  const api = await apis.findBySlug(orgId, slug)
  if (!api) throw notFound(`API "${slug}"`)
  return api
}

/** What visibility is decided by. */
export type Reader = Pick<ReaderRequest, 'caller' | 'organization' | 'member'>

/**
 * An API that the caller may read: any of their own organization's, any public one.
 * @throws {Problem} 401 and 404; outsiders cannot tell what is private from what is not there
 */
export async function readApi(
  { apis }: { apis: Apis },
  { caller, organization: { orgId }, member }: Reader,
  slug: string,
): Promise<Api> {
  if (member) return findApi({ apis }, orgId, slug)
  const api = await apis.findPublic(orgId, slug)
  if (!api) throw unseen(caller)
  return api
}

/**
 * A published version, by its label or by `latest`, of an API that the caller may read.
 * @throws {Problem} 401 and 404
 */
export async function readVersion(
  ports: { apis: Apis; versions: Pick<Versions, 'getAsOf'> },
  reader: Reader,
  slug: string,
  label: string,
): Promise<{ api: Api; version: Version }> {
  const api = await readApi(ports, reader, slug)
  const version = await findPublished(ports, api, label)
  if (!version) throw notFound(`version "${label}" of ${slug}`)
  return { api, version }
}

/** A version that is shown to readers, by its label or by `latest`. */
export async function findPublished(
  { versions }: { versions: Pick<Versions, 'getAsOf'> },
  api: Api,
  label: string,
): Promise<Version | undefined> {
  const wanted = label === 'latest' ? api.latestVersion : label
  const version = wanted === undefined ? undefined : await versions.getAsOf(api, wanted)
  return version?.status === 'withdrawn' ? undefined : version
}
