import type { components } from '@portolan/specs/types'
import type { Api, CatalogChange } from '@portolan/store/apis/apis'

/** What of a change is one; what is so already is left out. Tags are kept in order, each once. */
export function differenceFrom(
  api: Api,
  { team, owner, lifecycle, tags, visibility }: components['schemas']['ApiChange'],
): CatalogChange {
  const sorted = tags?.toSorted()
  return {
    ...(team !== undefined && team !== (api.team ?? null) && { team }),
    ...(owner !== undefined && owner !== (api.owner ?? null) && { owner }),
    ...(lifecycle !== undefined && lifecycle !== api.lifecycle && { lifecycle }),
    ...(sorted && sorted.join() !== api.tags.join() && { tags: sorted }),
    ...(visibility !== undefined && visibility !== api.visibility && { visibility }),
  }
}
