import {
  apiPage,
  apiPolicyPage,
  apiRegistrationsPage,
  apiSettingsPage,
  changelogPage,
  qualityPage,
  versionPage,
  versionsPage,
} from '../addresses.ts'
import type { Api, Membership } from '../api/types.ts'
import { may } from '../session/permissions.ts'

export type ApiTab =
  | 'overview'
  | 'reference'
  | 'versions'
  | 'changelog'
  | 'quality'
  | 'registrations'
  | 'policy'
  | 'settings'

export type Tab = { tab: ApiTab; name: string; page: string }

/** The pages of an API that somebody may read; whoever is no member of its organization sees fewer. */
export function tabsOf(org: string, api: Api, organization: Membership | undefined): Tab[] {
  const { slug, latestVersion } = api
  return [
    { tab: 'overview', name: 'Overview', page: apiPage(org, slug) },
    ...(latestVersion
      ? [
          {
            tab: 'reference' as const,
            name: 'Reference',
            page: versionPage(org, slug, latestVersion),
          },
        ]
      : []),
    { tab: 'versions', name: 'Versions', page: versionsPage(org, slug) },
    { tab: 'changelog', name: 'Changelog', page: changelogPage(org, slug) },
    { tab: 'quality', name: 'Quality', page: qualityPage(org, slug) },
    ...(may(organization, 'registrations:read')
      ? [
          {
            tab: 'registrations' as const,
            name: 'Registrations',
            page: apiRegistrationsPage(org, slug),
          },
        ]
      : []),
    ...(organization
      ? [{ tab: 'policy' as const, name: 'Policy', page: apiPolicyPage(org, slug) }]
      : []),
    ...(may(organization, 'apis:update')
      ? [{ tab: 'settings' as const, name: 'Settings', page: apiSettingsPage(org, slug) }]
      : []),
  ]
}
