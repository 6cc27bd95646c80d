import { apiPage, operationPage, schemaPage, webhookPage } from '../addresses.ts'
import type { SearchResult } from '../api/types.ts'

/** The page that shows what was found, at its place. */
export function addressOf(org: string, result: SearchResult): string {
  const { kind, api, version, page = '', anchor } = result
  const place = anchor ? `#${encodeURIComponent(anchor)}` : ''
  switch (kind) {
    case 'api':
      return apiPage(org, api)
    case 'operation':
      return operationPage(org, api, version, page) + place
    case 'webhook':
      return webhookPage(org, api, version, page) + place
    case 'schema':
    case 'property':
      return schemaPage(org, api, version, page) + place
  }
}

/** A text in parts, of which some are what was looked for; `ranges` are sorted and apart. */
export function marked(text: string, ranges: number[][]): { text: string; isMatch: boolean }[] {
  const parts: { text: string; isMatch: boolean }[] = []
  let end = 0
  for (const [from = 0, to = 0] of ranges) {
    if (from > end) parts.push({ text: text.slice(end, from), isMatch: false })
    parts.push({ text: text.slice(from, to), isMatch: true })
    end = to
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMatch: false })
  return parts
}
