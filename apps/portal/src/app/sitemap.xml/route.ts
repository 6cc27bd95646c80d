import { apiPage } from '../../addresses.ts'
import { configuration } from '../../configuration.ts'
import { publicApis } from '../../public-pages/list-public-apis.ts'
import { sitemapIndex } from '../../public-pages/sitemap.ts'
import { textResponse } from '../../public-pages/text-response.ts'

export const dynamic = 'force-dynamic'

/** One sitemap for each API that everybody may read. */
export function GET(): Promise<Response> {
  return textResponse('application/xml', async () => {
    const { portalOrigin } = configuration()
    const entries = []
    for await (const { org, api, updatedAt } of publicApis())
      entries.push({
        url: `${portalOrigin}${apiPage(org.slug, api)}/sitemap.xml`,
        changedAt: updatedAt,
      })
    return sitemapIndex(entries)
  })
}
