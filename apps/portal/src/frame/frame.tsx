import type { ReactNode } from 'react'
import type { User } from '../api/types.ts'
import { CsrfInput } from '../session/csrf-input.tsx'
import { membership } from '../session/permissions.ts'
import { SiteHeader } from '../shell/site-header.tsx'
import type { Theme } from '../shell/theme.ts'
import { ThemeSwitch } from '../shell/theme-switch.tsx'

/** What is around every page: who reads it, and where. */
export type FrameProps = {
  /** The address that was asked for. */
  address: string
  theme: Theme
  user?: User | undefined
  /** Proves that a form was sent from this portal; absent without a session. */
  csrf?: string | undefined
}

export function Frame({
  address,
  theme,
  user,
  csrf,
  children,
}: FrameProps & { children: ReactNode }) {
  const organization =
    user && (membership(user, address.split(/[/?]/)[1] ?? '') ?? user.organizations[0])
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <SiteHeader
        address={address}
        user={user}
        organization={organization}
        csrf={csrf && <CsrfInput token={csrf} />}
      />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>Portolan charts APIs.</p>
        <ThemeSwitch current={theme} address={address} />
      </footer>
    </>
  )
}
