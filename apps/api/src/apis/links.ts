/** Addresses of our own API; they are relative, so they hold behind any host. */
export const links = {
  registration: (org: string, id: string) => `/orgs/${org}/registrations/${id}`,
  api: (org: string, api: string) => `/orgs/${org}/apis/${api}`,
  versions: (org: string, api: string) => `/orgs/${org}/apis/${api}/versions`,
  version: (org: string, api: string, version: string) =>
    `/orgs/${org}/apis/${api}/versions/${encodeURIComponent(version)}`,
  description: (org: string, api: string, version: string) =>
    `/orgs/${org}/apis/${api}/versions/${encodeURIComponent(version)}/description`,
  changes: (org: string, api: string, from: string, to: string) =>
    `/orgs/${org}/apis/${api}/changes/${encodeURIComponent(`${from}..${to}`)}`,
  docs: (org: string, api: string, version: string) =>
    `/orgs/${org}/docs/${api}/${encodeURIComponent(version)}`,
}
