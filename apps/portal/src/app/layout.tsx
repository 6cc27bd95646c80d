import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/shell.css'
import '../styles/controls.css'
import '../styles/prose.css'
import '../styles/catalog.css'
import '../styles/reference.css'
import '../styles/registration.css'
import '../styles/register.css'
import '../styles/changes.css'
import '../styles/settings.css'
import '../styles/rules.css'
import '../styles/print.css'
import { ApiUnavailable } from '../api/problem.ts'
import { configuration } from '../configuration.ts'
import { openSession, requestedAddress } from '../session/caller.ts'
import { CsrfInput } from '../session/csrf-input.tsx'
import { csrfToken } from '../session/csrf.ts'
import { membership } from '../session/permissions.ts'
import { SiteHeader } from '../shell/site-header.tsx'
import { asTheme, themeCookie } from '../shell/theme.ts'
import { ThemeSwitch } from '../shell/theme-switch.tsx'

export const metadata: Metadata = {
  title: { default: 'Portolan', template: '%s · Portolan' },
  description: 'The APIs of your company: find them, read them, register them.',
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [address, open, jar] = await Promise.all([
    requestedAddress(),
    sessionIfReachable(),
    cookies(),
  ])
  const theme = asTheme(jar.get(themeCookie)?.value)
  const user = open?.session.user
  const organization =
    user && (membership(user, address.split(/[/?]/)[1] ?? '') ?? user.organizations[0])

  return (
    <html lang="en" data-theme={theme}>
      <body>
        <a className="skip-link" href="#main">
          Skip to content
        </a>
        <SiteHeader
          address={address}
          user={user}
          organization={organization}
          csrf={open && <CsrfInput token={csrfToken(open.sessionId, configuration().key)} />}
        />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="site-footer">
          <p>Portolan charts APIs.</p>
          <ThemeSwitch current={theme} address={address} />
        </footer>
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
