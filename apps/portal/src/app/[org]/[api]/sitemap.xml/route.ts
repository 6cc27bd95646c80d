import {
  apiPage,
  changelogPage,
  operationPage,
  schemaPage,
  securityPage,
  versionPage,
  webhookPage,
} from '../../../../addresses.ts'
import { answer, apiClient } from '../../../../api/client.ts'
import { configuration } from '../../../../configuration.ts'
import { sitemap } from '../../../../public-pages/sitemap.ts'
import { textResponse } from '../../../../public-pages/text-response.ts'
import { decoded } from '../../../../shell/path.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ org: string; api: string }> }

/** The pages of the latest version of an API that everybody may read; others have none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { org, api: slug } = await decoded(params)
  return textResponse('application/xml; charset=utf-8', async () => {
    // As anybody, also for who is signed in: what a search engine may list.
    const client = apiClient()
    const api = await answer(
      client.GET('/orgs/{org}/apis/{api}', { params: { path: { org, api: slug } } }),
    )
    const { latestVersion: version } = api
    const pages = [apiPage(org, slug), changelogPage(org, slug)]
    if (version) {
      const documentation = await answer(
        client.GET('/orgs/{org}/docs/{api}/{version}', {
          params: { path: { org, api: slug, version } },
        }),
      )
      if (typeof documentation === 'string')
        throw new Error('Markdown came where JSON was asked for')
      const { operations, webhooks, schemas } = documentation
      pages.push(
        versionPage(org, slug, version),
        securityPage(org, slug, version),
        ...operations.map((each) => operationPage(org, slug, version, each.slug)),
        ...webhooks.map((each) => webhookPage(org, slug, version, each.slug)),
        ...schemas.map((each) => schemaPage(org, slug, version, each.name)),
      )
    }
    const { portalOrigin } = configuration()
    return sitemap(
      pages.map((page) => ({ url: `${portalOrigin}${page}`, changedAt: api.updatedAt })),
    )
  })
}
