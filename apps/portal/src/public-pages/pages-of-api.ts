import {
  apiPage,
  changelogPage,
  operationPage,
  schemaPage,
  securityPage,
  versionPage,
  webhookPage,
} from '../addresses.ts'
import { apiClient } from '../api/client.ts'
import type { Reader } from '../frame/request.ts'
import { getDocumentation } from '../reference/get-documentation.ts'

/**
 * The addresses of an API's pages in its latest version, as anybody sees them, also for who is signed in;
 * undefined for an API that not everybody may read.
 */
export async function publicPagesOf(
  reader: Reader,
  org: string,
  slug: string,
): Promise<{ pages: string[]; changedAt: string } | undefined> {
  const client = apiClient()
  const api = await reader.askIfThere(
    client.GET('/orgs/{org}/apis/{api}', { params: { path: { org, api: slug } } }),
  )
  if (!api) return undefined
  const { latestVersion: version, updatedAt: changedAt } = api
  const documentation =
    version && (await reader.askIfThere(getDocumentation(client, { org, api: slug, version })))
  const pages = [apiPage(org, slug), changelogPage(org, slug)]
  if (!documentation) return { pages, changedAt }
  const { operations, webhooks, schemas } = documentation
  pages.push(
    versionPage(org, slug, version),
    securityPage(org, slug, version),
    ...operations.map((each) => operationPage(org, slug, version, each.slug)),
    ...webhooks.map((each) => webhookPage(org, slug, version, each.slug)),
    ...schemas.map((each) => schemaPage(org, slug, version, each.name)),
  )
  return { pages, changedAt }
}
