import { notFound } from '@portolan/service/problem'
import type { ReaderRequest } from '@portolan/service/operation'
import { readVersion } from '../shared/find-version.ts'
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
  const { api, version } = await readVersion(ports, request, path['api']!, path['version']!)
  const pointer = await ports.documentation.get(api.apiId, version.version)
  if (!pointer) throw notFound(`documentation of ${api.slug} ${version.version}`)
  const opened = await ports.packed.manifest(pointer.manifestKey)
  const { orgId } = request.organization
  return { ...opened, orgId, name: `${api.slug}-${version.version}` }
}
