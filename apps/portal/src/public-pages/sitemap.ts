import { escapeMarkup } from '@portolan/description/markup'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

type Entry = {
  /** The whole address. */
  url: string
  /** RFC 3339. */
  changedAt?: string
}

/** Addresses for search engines: at most 50,000, as the protocol allows. */
export const sitemap = (entries: Entry[]): string => write('urlset', 'url', entries)

/** Addresses of sitemaps. */
export const sitemapIndex = (entries: Entry[]): string => write('sitemapindex', 'sitemap', entries)

const entriesMax = 50_000

function write(list: string, item: string, entries: Entry[]): string {
  const items = entries.slice(0, entriesMax).map(({ url, changedAt }) => {
    const changed = changedAt ? `<lastmod>${escapeMarkup(changedAt)}</lastmod>` : ''
    return `<${item}><loc>${escapeMarkup(url)}</loc>${changed}</${item}>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="${namespace}">\n${items.join('')}</${list}>\n`
}
