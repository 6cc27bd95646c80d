import { NextResponse, type NextRequest } from 'next/server'
import { addressHeader } from './address-header.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { configuration } from './configuration.ts'

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, {
    contentOrigin: configuration().contentOrigin,
    development: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set(addressHeader, request.nextUrl.pathname + request.nextUrl.search)
  // Next reads the nonce for its own inline scripts from here.
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  return response
}

export const config = {
  matcher: [{ source: '/((?!-/|_next/static/|icon\\.svg).*)' }],
}
