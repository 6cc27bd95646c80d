/**
 * Whether a request that changes something comes from a page of this portal. Browsers say so in
 * `Sec-Fetch-Site` and `Origin`, which scripts cannot set; a request with neither is none of ours.
 */
export function isSameOrigin(headers: Headers, portalOrigin: string): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (!site && !origin) return false
  if (site && site !== 'same-origin') return false
  if (!origin) return true
  if (origin === portalOrigin) return true
  // The same portal under another of its names, such as localhost for 127.0.0.1.
  const host = headers.get('host')
  return URL.canParse(origin) && host !== null && new URL(origin).host === host
}
