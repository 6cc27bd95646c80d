import { catalogPage, withQuery } from '../addresses.ts'
import { Elsewhere, Refusal } from '../frame/refusal.ts'
import type { Reader } from '../frame/request.ts'
import { asQuery, type CatalogFilter } from './filter.ts'

/** APIs on one page. */
export const apisPerPage = 48

/** A page of the catalog, with how many APIs there are in all and what they can be narrowed by. */
export async function readCatalog(
  reader: Reader,
  org: string,
  filter: CatalogFilter,
  cursor: string | undefined,
) {
  const query = { ...filter, limit: apisPerPage, ...(cursor && { cursor }) }
  try {
    return await reader.ask(
      reader.api.GET('/orgs/{org}/apis', { params: { path: { org }, query } }),
    )
  } catch (error) {
    // A cursor belongs to a filter and to a state of the list; without one there is always a page.
    if (cursor && error instanceof Refusal)
      throw new Elsewhere(withQuery(catalogPage(org), asQuery(filter)))
    throw error
  }
}

export type CatalogList = Awaited<ReturnType<typeof readCatalog>>
export type Facets = CatalogList['facets']
