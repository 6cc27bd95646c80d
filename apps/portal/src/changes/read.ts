import { cache } from 'react'
import { read, readIfThere } from '../api/page-read.ts'
import type { Comparison } from '../api/types.ts'
import { getDocumentation } from '../reference/get-documentation.ts'
import type { Filter, Range } from './range.ts'

/** So long does the page wait for a comparison before it says that it is under way. */
const waitSeconds = 3

/** Changes on one page. */
export const changesPerPage = 100

type Asked = { org: string; api: string } & Range & { filter: Filter; cursor: string | undefined }

/** The changes between two versions; undefined while they are being compared. */
export async function readChanges(asked: Asked): Promise<Comparison | undefined> {
  const { org, api, from, to, filter, cursor } = asked
  const answer = await read((client) =>
    client.GET('/orgs/{org}/apis/{api}/changes/{range}', {
      params: {
        path: { org, api, range: `${from}..${to}` },
        query: {
          ...filter,
          limit: changesPerPage,
          wait: waitSeconds,
          ...(cursor ? { cursor } : {}),
        },
        header: { Accept: 'application/json' },
      },
    }),
  )
  return typeof answer === 'object' && 'verdict' in answer ? answer : undefined
}

/** The versions of an API that can be compared, newest first; the first 200. */
export const readLabels = cache(async (org: string, api: string): Promise<string[]> => {
  const { items } = await read((client) =>
    client.GET('/orgs/{org}/apis/{api}/versions', {
      params: { path: { org, api }, query: { limit: 200 } },
    }),
  )
  return items.map(({ version }) => version)
})

/** Where the operations of a version have their pages; none while it is not published. */
export async function readOperationPages(org: string, api: string, version: string) {
  const documentation = await readIfThere((client) =>
    getDocumentation(client, { org, api, version }),
  )
  return new Map(documentation?.operations.map((operation) => [operation.key, operation]))
}
