import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { readApi } from '../../shared/find-version.ts'
import type { ApisPorts } from '../read-ports.ts'
import { representApi } from '../represent-api.ts'

export const getApi = (ports: () => ApisPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, header } = request.parameters
    const api = await readApi(ports(), request, path['api']!)
    const body = await representApi(ports(), request, api)
    return withEtag({ statusCode: 200, body }, header['if-none-match'])
  },
})
