import { cache } from 'react'
import { read } from '../api/page-read.ts'

/** An API; a page and its title ask for it once. */
export const readApi = cache((org: string, api: string) =>
  read((client) => client.GET('/orgs/{org}/apis/{api}', { params: { path: { org, api } } })),
)

/** A version by its label, or `latest`. */
export const readVersion = cache((org: string, api: string, version: string) =>
  read((client) =>
    client.GET('/orgs/{org}/apis/{api}/versions/{version}', {
      params: { path: { org, api, version } },
    }),
  ),
)
