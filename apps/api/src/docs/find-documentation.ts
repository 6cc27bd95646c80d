import type { Manifest, ShardRange } from '@portolan/description/documentation'
import { notFound } from '@portolan/service/problem'
import type { MemberRequest } from '@portolan/service/operation'
import { findVersion } from '../shared/find-version.ts'
import type { DocsPorts } from './ports.ts'

export interface FoundDocumentation {
  manifest: Manifest
  manifestKey: string
  /** The JSON text of one shard. */
  readShard: (range: ShardRange) => Promise<string>
}

/**
 * The documentation of the version that the address names.
 * @throws {Problem} 404
 */
export async function findDocumentation(
  ports: DocsPorts,
  { member: { organization }, parameters: { path } }: MemberRequest,
): Promise<FoundDocumentation> {
  const { blobs, documentation, manifests } = ports
  const { orgId } = organization
  const { api, version } = await findVersion(ports, orgId, path['api']!, path['version']!)
  const pointer = await documentation.get(api.apiId, version.version)
  if (!pointer) throw notFound(`documentation of ${api.slug} ${version.version}`)
  const { manifestKey } = pointer
  const manifest = manifests.get(manifestKey) ?? (await blobs.getJson<Manifest>(manifestKey))
  manifests.set(manifestKey, manifest)
  return {
    manifest,
    manifestKey,
    async readShard({ pack, offset, length }) {
      const packed = manifest.packs[pack]
      if (!packed) throw new Error(`${manifestKey} names pack ${pack}, which it does not have`)
      const bytes = await blobs.get(blobs.keyOf(orgId, packed.sha256), { offset, length })
      return Buffer.from(bytes).toString('utf8')
    },
  }
}
