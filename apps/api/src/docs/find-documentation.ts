import { notFound } from '@portolan/service/problem'
import type { ReaderRequest } from '@portolan/service/operation'
import { findPublished, readApi } from '../shared/find-version.ts'
import type { OpenedManifest } from './packed.ts'
import type { DocsPorts } from './ports.ts'

export interface FoundDocumentation extends OpenedManifest {
  orgId: string
  /** For files that are made of it: `petstore-1.0.0`. */
  name: string
}

/**
 * The documentation of the version that the address names.
 * @throws {Problem} 401 and 404
 */
export async function findDocumentation(
  ports: DocsPorts,
  request: ReaderRequest,
): Promise<FoundDocumentation> {
  const { path } = request.parameters
  const named = path['version']!
  const api = await readApi(ports, request, path['api']!)
  const label = named === 'latest' ? (api.latestVersion ?? named) : named
  const [version, pointer] = await Promise.all([
    findPublished(ports, api, label),
    ports.documentation.getAsOf(api, label),
  ])
  if (!version) throw notFound(`version "${named}" of ${api.slug}`)
  if (!pointer) throw notFound(`documentation of ${api.slug} ${version.version}`)
  const opened = await ports.packed.manifest(pointer.manifestKey)
  const { orgId } = request.organization
  return { ...opened, orgId, name: `${api.slug}-${version.version}` }
}
