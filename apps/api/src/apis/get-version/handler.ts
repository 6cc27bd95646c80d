import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { readVersion } from '../../shared/find-version.ts'
import type { ApisPorts } from '../read-ports.ts'
import { readChanges } from '../represent-registration.ts'
import { representVersion } from '../represent-version.ts'

export const getVersion = (ports: () => ApisPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, header } = request.parameters
    const { api, version } = await readVersion(ports(), request, path['api']!, path['version']!)
    const changes = await readChanges(ports(), version.changesKey)
    const body = await representVersion(ports(), request, api, version, changes)
    return withEtag({ statusCode: 200, body }, header['if-none-match'])
  },
})
