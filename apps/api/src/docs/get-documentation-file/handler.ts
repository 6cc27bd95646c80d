import { notFound } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { answerRange } from '../answers.ts'
import { findDocumentation } from '../find-documentation.ts'
import type { DocsPorts } from '../ports.ts'

export const getDocumentationFile = (ports: () => DocsPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, query, header } = request.parameters
    const found = await findDocumentation(ports(), request)
    const file = found.manifest.files.find(({ name }) => name === path['file'])
    if (!file) throw notFound(`${path['file']} of this version`)
    const range = file.parts[Number(query['part']) - 1]
    if (!range) throw notFound(`part ${query['part']} of ${file.name}`)
    const answer = await answerRange(ports(), found, range, file.mediaType, header['if-none-match'])
    const parts = { 'portolan-parts': String(file.parts.length) }
    return { ...answer, headers: { ...answer.headers, ...parts } }
  },
})
