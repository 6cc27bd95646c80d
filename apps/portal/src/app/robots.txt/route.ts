import { configuration } from '../../configuration.ts'

export const dynamic = 'force-dynamic'

/** What is not public asks for a sign-in and says so itself; only the portal's own tools are left out. */
export function GET(): Response {
  const { portalOrigin } = configuration()
  return new Response(
    `User-agent: *\nDisallow: /-/\nDisallow: /sign-in\n\nSitemap: ${portalOrigin}/sitemap.xml\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
}
