import { partsGiven } from '@portolan/description/stored-manifest'
import { notFound } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { answerRanges } from '../answers.ts'
import { findDocumentation } from '../find-documentation.ts'
import type { DocsPorts } from '../ports.ts'

export const getDocumentationFile = (ports: () => DocsPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, query, header } = request.parameters
    const found = await findDocumentation(ports(), request)
    const file = found.manifest.files.find(({ name }) => name === path['file'])
    if (!file) throw notFound(`${path['file']} of this version`)
    const parts = partsGiven(file.parts)
    const ranges = parts[Number(query['part']) - 1]
    if (!ranges) throw notFound(`part ${query['part']} of ${file.name}`)
    const answer = await answerRanges(
      ports(),
      found,
      ranges,
      file.mediaType,
      header['if-none-match'],
    )
    const count = { 'portolan-parts': String(parts.length) }
    return { ...answer, headers: { ...answer.headers, ...count } }
  },
})
