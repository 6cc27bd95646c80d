import { apiEntities } from '../apis/entities.ts'
import type { Connection } from '../connection.ts'
import { documentationEntity } from '../versions/documentation.ts'
import { versionEntity } from '../versions/versions.ts'

export interface LatestVersion {
  apiId: string
  /** Of the API. */
  title: string
  version: string
  /** The S3 key of the manifest of its documentation. */
  manifestKey: string
}

/**
 * What an API's latest version and its documentation are (tables APIs, Docs), as they are at this moment and not
 * as they were a moment before: what is read here is kept.
 */
export function createLatestDocumentation(connection: Connection) {
  const { apis, slugs } = apiEntities(connection)
  const versions = versionEntity(connection)
  const documentation = documentationEntity(connection)
  const now = { consistent: true } as const
  return {
    /** The slugs of all APIs of an organization. */
    async slugs(orgId: string): Promise<string[]> {
      const { data } = await slugs.query.primary({ orgId }).go({ pages: 'all', ...now })
      return data.map(({ slug }) => slug)
    },
    /** Undefined where no version can be read. */
    async find(orgId: string, slug: string): Promise<LatestVersion | undefined> {
      const { data: row } = await slugs.get({ orgId, slug }).go(now)
      const { data: api } = row ? await apis.get({ apiId: row.apiId }).go(now) : { data: null }
      const version = api?.latestVersion
      if (!api || version === undefined) return undefined
      const { apiId, title } = api
      const [{ data: published }, { data: pointer }] = await Promise.all([
        versions.get({ apiId, version }).go(now),
        documentation.get({ apiId, version }).go(now),
      ])
      if (!published || published.status === 'withdrawn' || !pointer) return undefined
      return { apiId, title, version, manifestKey: pointer.manifestKey }
    },
  }
}

export type LatestDocumentation = ReturnType<typeof createLatestDocumentation>
