import { cache } from 'react'
import { read } from '../api/page-read.ts'

/** An API; a page and its title ask for it once. */
export const readApi = cache((org: string, api: string) =>
  read((client) => client.GET('/orgs/{org}/apis/{api}', { params: { path: { org, api } } })),
)
