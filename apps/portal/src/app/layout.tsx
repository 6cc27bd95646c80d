import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import '../styles/portal.css'
import { ApiUnavailable } from '../api/problem.ts'
import { configuration } from '../configuration.ts'
import { Script, Typeface } from '../frame/assets.tsx'
import { Frame } from '../frame/frame.tsx'
import { nonceIn } from '../frame/nonce.ts'
import { openSession, requestedAddress } from '../session/caller.ts'
import { csrfToken } from '../session/csrf.ts'
import { asTheme, themeCookie } from '../shell/theme.ts'

export const metadata: Metadata = {
  title: { default: 'Portolan', template: '%s · Portolan' },
  description: 'The APIs of your company: find them, read them, register them.',
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [address, open, jar, given] = await Promise.all([
    requestedAddress(),
    sessionIfReachable(),
    cookies(),
    headers(),
  ])
  const nonce = nonceIn(given.get('content-security-policy'))
  const theme = asTheme(jar.get(themeCookie)?.value)

  return (
    <html lang="en" data-theme={theme} suppressHydrationWarning>
      <head>
        <Typeface />
      </head>
      <body>
        <Frame
          address={address}
          theme={theme}
          user={open?.session.user}
          csrf={open && csrfToken(open.sessionId, configuration().key)}
        >
          {children}
        </Frame>
        <Script nonce={nonce} />
      </body>
    </html>
  )
}

/** While the API is away the frame still shows, so that the error page can say so. */
async function sessionIfReachable() {
  try {
    return await openSession()
  } catch (error) {
    if (error instanceof ApiUnavailable) return undefined
    throw error
  }
}
