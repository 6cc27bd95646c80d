import { notFound } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { chooseForm } from '../accept.ts'
import { answerPage } from '../answers.ts'
import { findDocumentation } from '../find-documentation.ts'
import type { DocsPorts } from '../ports.ts'

export const getSchemaDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, header } = request.parameters
    const form = chooseForm(header['accept'])
    const wanted = path['schema']!
    const found = await findDocumentation(ports(), request)
    const entry = found.manifest.schemas.find(({ name }) => name === wanted)
    if (!entry) throw notFound(`schema "${wanted.slice(0, 200)}"`)
    return answerPage(ports(), found, entry, form, header['if-none-match'])
  },
})
