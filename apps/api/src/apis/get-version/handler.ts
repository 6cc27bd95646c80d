import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { findVersion } from '../../shared/find-version.ts'
import type { ApisPorts } from '../read-ports.ts'
import { readChanges } from '../represent-registration.ts'
import { representVersion } from '../represent-version.ts'

export const getVersion = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters: { path, header } }) {
    const { orgId, slug } = organization
    const { api, version } = await findVersion(ports(), orgId, path['api']!, path['version']!)
    const changes = await readChanges(ports(), version.changesKey)
    const body = await representVersion(ports(), slug, api, version, changes)
    return withEtag({ statusCode: 200, body }, header['if-none-match'])
  },
})
