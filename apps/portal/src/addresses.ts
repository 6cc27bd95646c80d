/** The portal's own addresses. Everything that a user named is encoded as one path segment. */
const segment = encodeURIComponent

export const signInPage = '/sign-in'
export const inboxPage = '/inbox'
export const themeSwitch = '/-/theme'
export const signOut = '/-/sign-out'

export const catalogPage = (org: string) => `/${segment(org)}`
export const searchPage = (org: string) => `/${segment(org)}/search`
export const registerPage = (org: string) => `/${segment(org)}/register`
export const registrationsPage = (org: string) => `/${segment(org)}/registrations`
export const registrationPage = (org: string, id: string) =>
  `${registrationsPage(org)}/${segment(id)}`

export const apiPage = (org: string, api: string) => `/${segment(org)}/${segment(api)}`
export const versionPage = (org: string, api: string, version: string) =>
  `${apiPage(org, api)}/v/${segment(version)}`
export const operationPage = (org: string, api: string, version: string, slug: string) =>
  `${versionPage(org, api, version)}/operations/${segment(slug)}`
export const schemaPage = (org: string, api: string, version: string, name: string) =>
  `${versionPage(org, api, version)}/schemas/${segment(name)}`
export const webhookPage = (org: string, api: string, version: string, slug: string) =>
  `${versionPage(org, api, version)}/webhooks/${segment(slug)}`
export const securityPage = (org: string, api: string, version: string) =>
  `${versionPage(org, api, version)}/security`
/** The same page as Markdown. */
export const markdownTwin = (page: string) => `${page}.md`
export const documentationFile = (org: string, api: string, version: string, file: string) =>
  `${versionPage(org, api, version)}/files/${segment(file)}`
export const descriptionDownload = (
  org: string,
  api: string,
  version: string,
  form?: 'json' | 'yaml',
) => `${versionPage(org, api, version)}/description${form ? `?as=${form}` : ''}`

export const changesChooser = (org: string, api: string) => `${apiPage(org, api)}/changes`
/** What changed between two versions; the dots and the tilde of a label stay readable. */
export const changesPage = (org: string, api: string, from: string, to: string) =>
  `${changesChooser(org, api)}/${segment(from)}..${segment(to)}`
export const changesMarkdown = (org: string, api: string, from: string, to: string) =>
  `${changesPage(org, api, from, to)}/changes.md`
export const versionsPage = (org: string, api: string) => `${apiPage(org, api)}/versions`
export const qualityPage = (org: string, api: string) => `${apiPage(org, api)}/quality`
export const apiRegistrationsPage = (org: string, api: string) =>
  `${apiPage(org, api)}/registrations`
export const changelogPage = (org: string, api: string) => `${apiPage(org, api)}/changelog`
export const changelogMarkdown = (org: string, api: string) => `${changelogPage(org, api)}.md`
export const apiSettingsPage = (org: string, api: string) => `${apiPage(org, api)}/settings`
export const apiPolicyPage = (org: string, api: string) => `${apiPage(org, api)}/policy`

export const settingsPage = (org: string) => `/${segment(org)}/settings`
export const policyPage = (org: string) => `${settingsPage(org)}/policy`
export const rulesetPage = (org: string) => `${settingsPage(org)}/ruleset`
export const peoplePage = (org: string) => `${settingsPage(org)}/people`
export const auditPage = (org: string) => `${settingsPage(org)}/audit`
export const reviewsPage = (org: string) => `${settingsPage(org)}/reviews`
export const newReviewPage = (org: string) => `${reviewsPage(org)}/new`
export const reviewPage = (org: string, review: string) => `${reviewsPage(org)}/${segment(review)}`

export const rulesPage = '/rules'
export const rulePage = (rule: string) => `${rulesPage}/${segment(rule)}`

/** What scripts of the portal write to and poll. */
export const registrationsEndpoint = (org: string) => `/-/orgs/${segment(org)}/registrations`
export const registrationEndpoint = (org: string, id: string) =>
  `${registrationsEndpoint(org)}/${segment(id)}`
export const uploadsEndpoint = (org: string) => `/-/orgs/${segment(org)}/uploads`

/** An address with some of its query set; undefined leaves a name out. */
export function withQuery(address: string, query: Record<string, string | undefined>): string {
  const set = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  )
  return set.length ? `${address}?${new URLSearchParams(set)}` : address
}
