import type { Api, Membership } from '../api/types.ts'
import { readApi } from '../catalog/read-api.ts'
import type { Reader } from '../frame/request.ts'
import { membership } from '../session/permissions.ts'
import { absolute } from '../shell/absolute.ts'
import { type Tab, tabsOf } from './tabs.ts'

/** What every page of an API needs. */
export type ApiPageData = {
  org: string
  api: Api
  tabs: Tab[]
  /** The reader; absent for whoever is not signed in. */
  userId?: string
  /** The reader as a member of the organization. */
  organization?: Membership
  /** The address of the page without what only narrows it. */
  canonical: string
}

/** @throws {Elsewhere | Refusal} where the reader may not see the API */
export async function readApiPage(
  reader: Reader,
  org: string,
  slug: string,
  here: (org: string, api: string) => string,
): Promise<ApiPageData> {
  const api = await readApi(reader, { org, api: slug })
  const organization = membership(reader.user, org)
  return {
    org,
    api,
    tabs: tabsOf(org, api, organization),
    ...(reader.user && { userId: reader.user.id }),
    ...(organization && { organization }),
    canonical: absolute(here(org, api.slug)),
  }
}
