/** The portal's own addresses. Everything that a user named is encoded as one path segment. */
const segment = encodeURIComponent

export const signInPage = '/sign-in'
export const inboxPage = '/inbox'
export const themeSwitch = '/-/theme'
export const signOut = '/-/sign-out'

export const catalogPage = (org: string) => `/${segment(org)}`
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
export const descriptionDownload = (
  org: string,
  api: string,
  version: string,
  form?: 'json' | 'yaml',
) => `${versionPage(org, api, version)}/description${form ? `?as=${form}` : ''}`

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
