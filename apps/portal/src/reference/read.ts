import type { components } from '@portolan/specs/types'
import type { Api, Version } from '../api/types.ts'
import { readApi, readVersion } from '../catalog/read-api.ts'
import { Elsewhere, Refusal } from '../frame/refusal.ts'
import type { PageRequest } from '../frame/page.ts'
import type { Reader } from '../frame/request.ts'
import { asOperation, asSchema } from './as-documentation.ts'
import type { Documentation, OperationRow, WebhookDocument } from './documentation.ts'
import { getDocumentation } from './get-documentation.ts'
import { beforeOf } from './history.ts'
import { marksOf, type Marks } from './marks.ts'
import { overviewAt, type Place } from './place.ts'

/** What every page of a version's reference is made from. */
export type Reference = {
  place: Place
  api: Api
  version: Version
  versions: Version[]
  documentation: Documentation
}

const versionsMax = 200

/**
 * Reads what a page is about. `latest` in the address leads to the label that it means now, at `page`,
 * because that address stays what it is.
 */
export async function readReference(
  { reader, segment }: Pick<PageRequest, 'reader' | 'segment'>,
  pageAt: (place: Place) => string = overviewAt,
): Promise<Reference> {
  const [org, api, label] = [segment('org'), segment('api'), segment('version')]
  const path = { org, api }
  const client = reader.api
  const [record, { items: versions }, documentation] = await Promise.all([
    readApi(reader, path),
    reader.ask(
      client.GET('/orgs/{org}/apis/{api}/versions', {
        params: { path, query: { limit: versionsMax } },
      }),
    ),
    reader.ask(getDocumentation(client, { org, api, version: label })),
  ])
  const version =
    versions.find((each) => (label === 'latest' ? each.latest : each.version === label)) ??
    (await readVersion(reader, { ...path, version: label }))
  const place = { org, api, version: version.version }
  if (label !== version.version) throw new Elsewhere(pageAt(place))
  return { place, api: record, version, versions, documentation }
}

// The service promises the outline of these; what they hold in full is the description engine's word.

export async function readOperation(reader: Reader, path: Place & { operation: string }) {
  const answer = await reader.askIfThere(
    reader.api.GET('/orgs/{org}/docs/{api}/{version}/operations/{operation}', { params: { path } }),
  )
  return answer === undefined ? undefined : asOperation(answer)
}

export const readWebhook = async (reader: Reader, path: Place & { webhook: string }) =>
  (await reader.askIfThere(
    reader.api.GET('/orgs/{org}/docs/{api}/{version}/webhooks/{webhook}', { params: { path } }),
  )) as WebhookDocument | undefined

export async function readSchema(reader: Reader, path: Place & { schema: string }) {
  const answer = await reader.askIfThere(
    reader.api.GET('/orgs/{org}/docs/{api}/{version}/schemas/{schema}', { params: { path } }),
  )
  return answer === undefined ? undefined : asSchema(answer)
}

export type Security = components['schemas']['SecurityDocumentation']

export const readSecurity = async (reader: Reader, path: Place): Promise<Security> =>
  (await reader.ask(
    reader.api.GET('/orgs/{org}/docs/{api}/{version}/security', { params: { path } }),
  )) as Security

/** What is not in this version may be in another: its overview says so, when another led here. */
export function notInThisVersion(place: Place, from: string | undefined, what: string): Error {
  if (from === undefined) return new Refusal(404)
  return new Elsewhere(
    `${overviewAt(place)}?${new URLSearchParams({ missing: what, from }).toString()}`,
  )
}

/** Changes that a page marks; more of them would be no help. */
const marksMax = 100

/** What this version changed of an operation, where that is known already. */
export async function readMarks(
  reader: Reader,
  { org, api, version }: Place,
  { key, history = [] }: OperationRow,
  versions: Version[],
): Promise<Marks | undefined> {
  const [last] = history
  const before = beforeOf(version, versions)
  if (last?.version !== version || last.added || !before) return undefined
  const comparison = await reader.askIfThere(
    reader.api.GET('/orgs/{org}/apis/{api}/changes/{range}', {
      params: {
        path: { org, api, range: `${before}..${version}` },
        query: { operation: key, limit: marksMax, wait: 0 },
        header: { Accept: 'application/json' },
      },
    }),
  )
  const isThere = typeof comparison === 'object' && 'items' in comparison
  return isThere ? marksOf(version, comparison.items) : undefined
}
