import { notFound } from '@portolan/service/problem'
import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { findDocumentation } from '../find-documentation.ts'
import { shardAnswer } from '../shard-answer.ts'
import type { DocsPorts } from '../ports.ts'

export const getOperationDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { path, header } = request.parameters
    const wanted = path['operation']!
    const { manifest, readShard } = await findDocumentation(ports(), request)
    const entry =
      manifest.operations.find(({ slug }) => slug === wanted) ??
      manifest.operations.find(({ operationId }) => operationId === wanted)
    if (!entry) throw notFound(`operation "${wanted.slice(0, 200)}"`)
    return withEtag(shardAnswer(await readShard(entry)), header['if-none-match'])
  },
})
