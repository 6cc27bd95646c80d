import type { PageConfig } from 'next'
import { configuration } from '../../../configuration.ts'
import { page } from '../../../frame/page.ts'
import { Plain } from '../../../frame/refusal.ts'
import { publicPagesOf } from '../../../public-pages/pages-of-api.ts'
import { sitemap } from '../../../public-pages/sitemap.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page(async ({ reader, segment }) => {
  const found = await publicPagesOf(reader, segment('org'), segment('api'))
  if (!found) throw new Plain('There is nothing at this address.\n', 'text/plain', 404)
  const { portalOrigin } = configuration()
  const { pages, changedAt } = found
  throw new Plain(
    sitemap(pages.map((each) => ({ url: `${portalOrigin}${each}`, changedAt }))),
    'application/xml',
  )
})

/** The loader answers with the text; Next asks for a component all the same. */
export default function Sitemap() {
  return null
}
