import {
  catalogPage,
  inboxPage,
  registerPage,
  registrationsPage,
  settingsPage,
  signInPage,
  signOut,
} from '../addresses.ts'
import type { Membership, User } from '../api/types.ts'
import { SearchTrigger } from '../search/search-dialog.tsx'
import { may } from '../session/permissions.ts'
import { CompassRose } from './compass-rose.tsx'

type Props = {
  /** The address of the page. */
  address: string
  user: User | undefined
  organization: Membership | undefined
  /** The organization whose APIs are searched from here. */
  searched: string | undefined
  csrf: React.ReactNode
}

export function SiteHeader({ address, user, organization, searched, csrf }: Props) {
  const path = address.split('?')[0] ?? '/'
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="brand" href="/" aria-label="Portolan, start page">
          <CompassRose />
          <span>Portolan</span>
        </a>
        {searched && <SearchTrigger org={searched} />}
        {user && organization ? (
          <>
            <nav aria-label="Main" className="main-navigation">
              <ul>
                {pagesFor(organization).map(({ name, page }) => (
                  <li key={name}>
                    <a href={page} aria-current={currentFor(path, page, organization.slug)}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="account">
              <span className="account-organization">{organization.name}</span>
              <span className="account-name" title={user.email}>
                {user.name}
              </span>
              <form method="post" action={signOut}>
                {csrf}
                <button className="quiet">Sign out</button>
              </form>
            </div>
          </>
        ) : path === signInPage ? null : (
          <a className="account" href={signInPage}>
            Sign in
          </a>
        )}
      </div>
    </header>
  )
}

function pagesFor(organization: Membership): { name: string; page: string }[] {
  const { slug } = organization
  return [
    { name: 'Catalog', page: catalogPage(slug) },
    ...(may(organization, 'registrations:create')
      ? [{ name: 'Register', page: registerPage(slug) }]
      : []),
    ...(may(organization, 'registrations:read')
      ? [{ name: 'Registrations', page: registrationsPage(slug) }]
      : []),
    { name: 'Inbox', page: inboxPage },
    { name: 'Settings', page: settingsPage(slug) },
  ]
}

/** The page itself, or the section that the page is in. */
function currentFor(path: string, page: string, slug: string): 'page' | 'true' | undefined {
  if (path === page) return 'page'
  const isWithin = path.startsWith(`${page}/`)
  const catalog = catalogPage(slug)
  if (page !== catalog) return isWithin ? 'true' : undefined
  // Whatever is no section of its own is an API.
  const sections = [registerPage(slug), registrationsPage(slug), settingsPage(slug)]
  return isWithin && !sections.some((each) => `${path}/`.startsWith(`${each}/`))
    ? 'true'
    : undefined
}
