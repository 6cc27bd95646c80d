import type { Manifest, ShardRange } from '@portolan/description/documentation'
import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { findDocumentation } from '../find-documentation.ts'
import type { DocsPorts } from '../ports.ts'

export const getDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { manifest, manifestKey } = await findDocumentation(ports(), request)
    const tag = manifestKey.slice(manifestKey.lastIndexOf('/') + 1)
    return withEtag(
      { statusCode: 200, body: represent(manifest) },
      request.parameters.header['if-none-match'],
      tag,
    )
  },
})

/** Where the shards are packed is ours alone. */
function represent({ packs: _, operations, schemas, ...manifest }: Manifest) {
  return {
    ...manifest,
    operations: operations.map(withoutRange),
    schemas: schemas.map(withoutRange),
  }
}

const withoutRange = <E extends ShardRange>({ pack: _p, offset: _o, length: _l, ...entry }: E) =>
  entry
