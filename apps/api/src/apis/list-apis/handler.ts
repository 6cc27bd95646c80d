import { unseen } from '@portolan/service/authorize'
import type { Operation } from '@portolan/service/operation'
import type { Cursors } from '../../shared/cursors.ts'
import { lazily } from '../../shared/lazily.ts'
import { listParameters } from '../../shared/page.ts'
import type { CatalogSnapshots } from '../catalog-snapshots.ts'
import type { ApisPorts } from '../read-ports.ts'
import { createRepresentation } from '../represent-api.ts'
import { facetsOf, representFacets } from './facets.ts'
import { filterFrom, isEmpty, isMatchedBy } from './filter.ts'
import { type Sort, pageAfter } from './order.ts'

export interface ListApisPorts extends ApisPorts {
  cursors: Cursors
  snapshots: CatalogSnapshots
}

export const listApis = (ports: () => ListApisPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { caller, organization, member, parameters } = request
    const { orgId } = organization
    const { apis, cursors, people, snapshots } = ports()
    const isOutsider = member === undefined
    if (isOutsider && !(await apis.hasPublic(orgId))) throw unseen(caller)

    const all = await snapshots.get(orgId)
    const seen = isOutsider ? all.filter(({ visibility }) => visibility === 'public') : all
    const filter = filterFrom(parameters, isOutsider)
    const found = isEmpty(filter) ? seen : seen.filter((api) => isMatchedBy(api, filter))

    const { limit, cursor } = listParameters(parameters)
    const sort = parameters.query['sort'] as Sort
    const scope = `catalog/${orgId}/${isOutsider}/${sort}/${JSON.stringify(filter)}`
    const page = pageAfter(found, sort, limit, cursor && cursors.open(scope, cursor))
    const teamNames = lazily(() => ports().teams.names(orgId))
    const names = { people, teams: { names: teamNames } }
    const represent = createRepresentation(names, request)
    const [items, facets] = await Promise.all([
      Promise.all(page.items.map(represent)),
      representFacets(names, orgId, facetsOf(seen, filter, isOutsider)),
    ])
    return {
      statusCode: 200,
      body: {
        items,
        total: found.length,
        facets,
        ...(page.next && { nextCursor: cursors.seal(scope, page.next) }),
      },
    }
  },
})
