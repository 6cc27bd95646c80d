import { auditPage, peoplePage, policyPage, reviewsPage, rulesetPage } from '../addresses.ts'
import type { Membership } from '../api/types.ts'
import { may } from '../session/permissions.ts'

type Props = { organization: Membership; address: string }

export function SettingsNavigation({ organization, address }: Props) {
  const { slug } = organization
  const path = address.split('?')[0] ?? ''
  const pages = [
    { name: 'Policy', page: policyPage(slug) },
    { name: 'Ruleset', page: rulesetPage(slug) },
    { name: 'Reviews', page: reviewsPage(slug) },
    { name: 'Members and teams', page: peoplePage(slug) },
    ...(may(organization, 'audit:read') ? [{ name: 'Audit trail', page: auditPage(slug) }] : []),
  ]
  return (
    <nav aria-label="Settings" className="settings-navigation">
      <ul>
        {pages.map(({ name, page }) => (
          <li key={page}>
            <a
              href={page}
              aria-current={
                path === page ? 'page' : path.startsWith(`${page}/`) ? 'true' : undefined
              }
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
