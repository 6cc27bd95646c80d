import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { findApi } from '../../shared/find-version.ts'
import type { ApisPorts } from '../read-ports.ts'
import { representApi } from '../represent-api.ts'

export const getApi = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters: { path, header } }) {
    const api = await findApi(ports(), organization.orgId, path['api']!)
    const body = representApi(organization.slug, api)
    return withEtag({ statusCode: 200, body }, header['if-none-match'])
  },
})
