import { notFound } from '@portolan/service/problem'
import type { MemberRequest } from '@portolan/service/operation'
import { findVersion } from '../shared/find-version.ts'
import type { OpenedManifest } from './packed.ts'
import type { DocsPorts } from './ports.ts'

export interface FoundDocumentation extends OpenedManifest {
  orgId: string
  /** For files that are made of it: `petstore-1.0.0`. */
  name: string
}

/**
 * The documentation of the version that the address names.
 * @throws {Problem} 404
 */
export async function findDocumentation(
  ports: DocsPorts,
  { member: { organization }, parameters: { path } }: MemberRequest,
): Promise<FoundDocumentation> {
  const { orgId } = organization
  const { api, version } = await findVersion(ports, orgId, path['api']!, path['version']!)
  const pointer = await ports.documentation.get(api.apiId, version.version)
  if (!pointer) throw notFound(`documentation of ${api.slug} ${version.version}`)
  const opened = await ports.packed.manifest(pointer.manifestKey)
  return { ...opened, orgId, name: `${api.slug}-${version.version}` }
}
