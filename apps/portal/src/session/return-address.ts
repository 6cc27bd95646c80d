/**
 * Where to go after signing in: an address of this site, or the start page. What a browser reads as
 * another site (`//elsewhere`, `/\elsewhere`, `https:…`) is refused.
 */
export function safeReturnAddress(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return '/'
  const here = 'http://portal.invalid'
  if (!URL.canParse(to, here)) return '/'
  const url = new URL(to, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return '/'
  if (url.pathname === '/sign-in') return '/'
  return url.pathname + url.search + url.hash
}

export function signInAddress(to: string): string {
  const address = safeReturnAddress(to)
  return address === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(address)}`
}
