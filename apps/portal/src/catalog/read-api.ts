import type { Api, Version } from '../api/types.ts'
import type { Asking } from '../frame/request.ts'

type Path = { org: string; api: string }

/** An API, for a page or a text. */
export const readApi = (reader: Pick<Asking, 'api' | 'ask'>, { org, api }: Path): Promise<Api> =>
  reader.ask(reader.api.GET('/orgs/{org}/apis/{api}', { params: { path: { org, api } } }))

/** A version by its label, or `latest`. */
export const readVersion = (
  reader: Pick<Asking, 'api' | 'ask'>,
  { org, api, version }: Path & { version: string },
): Promise<Version> =>
  reader.ask(
    reader.api.GET('/orgs/{org}/apis/{api}/versions/{version}', {
      params: { path: { org, api, version } },
    }),
  )
