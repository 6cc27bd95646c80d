import { notFound } from '@portolan/service/problem'
import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { findDocumentation } from '../find-documentation.ts'
import { shardAnswer } from '../shard-answer.ts'
import type { DocsPorts } from '../ports.ts'

export const getSchemaDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { path, header } = request.parameters
    const wanted = path['schema']!
    const { manifest, readShard } = await findDocumentation(ports(), request)
    const entry = manifest.schemas.find(({ name }) => name === wanted)
    if (!entry) throw notFound(`schema "${wanted.slice(0, 200)}"`)
    return withEtag(shardAnswer(await readShard(entry)), header['if-none-match'])
  },
})
