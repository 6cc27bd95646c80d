import type { Operation } from '@portolan/service/operation'
import { compareVersions } from '@portolan/store/versions/order'
import type { Cursors } from '../../shared/cursors.ts'
import { readApi } from '../../shared/find-version.ts'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { ApisPorts } from '../read-ports.ts'
import { representVersion } from '../represent-version.ts'

export const listVersions = (ports: () => ApisPorts & { cursors: Cursors }): Operation => ({
  access: 'reader',
  async handle(request) {
    const { parameters } = request
    const { cursors, versions } = ports()
    const api = await readApi(ports(), request, parameters.path['api']!)
    const { limit, cursor } = listParameters(parameters)
    const scope = `versions/${api.apiId}`
    const position = cursor ? Number(cursors.open(scope, cursor)) : 0
    // The order is the API's own, which no key of the table can give.
    const ordered = (await versions.listVisibleAsOf(api)).toSorted((a, b) =>
      compareVersions(b, a, api.versionScheme),
    )
    const end = position + limit
    const page = {
      items: ordered.slice(position, end),
      ...(end < ordered.length && { cursor: cursors.seal(scope, String(end)) }),
    }
    return {
      statusCode: 200,
      body: await pageOf(page, (version) => representVersion(ports(), request, api, version)),
    }
  },
})
