import { notFound } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { chooseForm } from '../accept.ts'
import { answerPage } from '../answers.ts'
import { findDocumentation } from '../find-documentation.ts'
import { findOperation } from '../find-operation.ts'
import type { DocsPorts } from '../ports.ts'

export const getWebhookDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, header } = request.parameters
    const form = chooseForm(header['accept'])
    const wanted = path['webhook']!
    const found = await findDocumentation(ports(), request)
    const entry = findOperation(found.manifest.webhooks, wanted)
    if (!entry) throw notFound(`webhook "${wanted.slice(0, 200)}"`)
    return answerPage(ports(), found, entry, form, header['if-none-match'])
  },
})
