import { notFound } from '@portolan/service/problem'
import type { Api, Apis } from '@portolan/store/apis/apis'
import type { Version, Versions } from '@portolan/store/versions/versions'

/** @throws {Problem} 404 */
export async function findApi({ apis }: { apis: Apis }, orgId: string, slug: string): Promise<Api> {
  const api = await apis.findBySlug(orgId, slug)
  if (!api) throw notFound(`API "${slug}"`)
  return api
}

/**
 * A published version by its label, or by `latest`.
 * @throws {Problem} 404
 */
export async function findVersion(
  ports: { apis: Apis; versions: Versions },
  orgId: string,
  slug: string,
  label: string,
): Promise<{ api: Api; version: Version }> {
  const api = await findApi(ports, orgId, slug)
  const version = await ports.versions.get(
    api.apiId,
    label === 'latest' ? api.latestVersion : label,
  )
  if (!version || version.status === 'withdrawn') throw notFound(`version "${label}" of ${slug}`)
  return { api, version }
}
