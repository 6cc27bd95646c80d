import type { ReactNode } from 'react'
import type { User } from '../api/types.ts'
import { CsrfInput } from '../session/csrf-input.tsx'
import { membership } from '../session/permissions.ts'
import { SearchDialog } from '../search/search-dialog.tsx'
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
  const slug = organizationIn(address)
  const organization = user && (membership(user, slug ?? '') ?? user.organizations[0])
  // Visitors search what the organization of the page made public.
  const searched = organization?.slug === slug || !slug ? organization?.slug : slug
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <SiteHeader
        address={address}
        user={user}
        organization={organization}
        searched={searched}
        csrf={csrf && <CsrfInput token={csrf} />}
      />
      {searched && <SearchDialog org={searched} />}
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

const pagesOfNoOrganization = new Set(['', '-', 'inbox', 'rules', 'sign-in'])

function organizationIn(address: string): string | undefined {
  const [, first = ''] = address.split(/[/?#]/)
  return pagesOfNoOrganization.has(first) ? undefined : decodeURIComponent(first)
}
