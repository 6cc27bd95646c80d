import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { chooseForm, mediaTypes } from '../accept.ts'
import { answerTwin } from '../answers.ts'
import { findDocumentation } from '../find-documentation.ts'
import type { DocsPorts } from '../ports.ts'

export const getSecurityDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { header } = request.parameters
    const form = chooseForm(header['accept'])
    const found = await findDocumentation(ports(), request)
    if (form === 'markdown') return answerTwin(ports(), found, 'security', header['if-none-match'])
    const { securitySchemes, securityUses: uses } = found.manifest
    return withEtag(
      {
        statusCode: 200,
        headers: { 'content-type': mediaTypes.json, vary: 'Accept' },
        body: { securitySchemes, ...(uses && { uses }) },
      },
      header['if-none-match'],
    )
  },
})
