import { Entity, type EntityItem } from 'electrodb'
import type { Connection } from '../connection.ts'
import { firstIndex, primaryKey } from '../keys.ts'
import { update } from '../transaction.ts'
import { versionSchemes } from '../versions/order.ts'
import { type Api, lifecycles, visibilities } from './api.ts'

/** The rows of APIs (table APIs). */
export function apiEntities({ client, table }: Pick<Connection, 'client' | 'table'>) {
  const configuration = { client, table: table('apis') }
  const apis = new Entity(
    {
      model: { entity: 'api', version: '1', service: 'portolan' },
      attributes: {
        apiId: { type: 'string', required: true },
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        title: { type: 'string', required: true },
        description: { type: 'string' },
        contact: {
          type: 'map',
          properties: {
            name: { type: 'string' },
            url: { type: 'string' },
            email: { type: 'string' },
          },
        },
        versionScheme: { type: versionSchemes, required: true },
        latestVersion: { type: 'string' },
        latestPublishedAt: { type: 'string' },
        sequence: { type: 'number', required: true },
        withdrawn: { type: 'number' },
        operations: { type: 'number', required: true },
        webhooks: { type: 'number' },
        schemas: { type: 'number' },
        score: { type: 'number' },
        team: { type: 'string' },
        owner: { type: 'string' },
        lifecycle: { type: lifecycles },
        tags: { type: 'list', items: { type: 'string' } },
        visibility: { type: visibilities },
        revision: { type: 'number' },
        createdAt: { type: 'string', required: true },
        updatedAt: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey({ of: ['apiId'], as: 'API#${apiId}' }, { of: [], as: 'API' }),
        byOrganization: firstIndex(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug'], as: 'API#${slug}' },
        ),
      },
    },
    configuration,
  )
  const slugs = new Entity(
    {
      model: { entity: 'slug', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        apiId: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug'], as: 'SLUG#${slug}' },
        ),
      },
    },
    configuration,
  )
  /** There while an API is public: outsiders find APIs by these rows alone. */
  const publicApis = new Entity(
    {
      model: { entity: 'publicApi', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        apiId: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug'], as: 'PUBLIC#${slug}' },
        ),
        everywhere: firstIndex(
          { of: [], as: 'PUBLIC' },
          { of: ['orgId', 'slug'], as: '${orgId}#${slug}' },
        ),
      },
    },
    configuration,
  )
  /** How often a part of the catalog has changed. */
  const catalogCounters = new Entity(
    {
      model: { entity: 'catalogCounter', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        shard: { type: 'number', required: true },
        changes: { type: 'number' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['shard'], as: 'CATALOG#${shard}' },
        ),
      },
    },
    configuration,
  )
  /** How often each API of such a part has. */
  const catalogEntries = new Entity(
    {
      model: { entity: 'catalogEntry', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        shard: { type: 'number', required: true },
        slug: { type: 'string', required: true },
        apiId: { type: 'string', required: true },
        changes: { type: 'number' },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId', 'shard'], as: 'ORG#${orgId}#CATALOG#${shard}' },
          { of: ['slug'], as: 'API#${slug}' },
        ),
      },
    },
    configuration,
  )
  return { apis, slugs, publicApis, catalogCounters, catalogEntries }
}

export type ApiRow = EntityItem<ReturnType<typeof apiEntities>['apis']>

/** Rows that are older than a field are read as what they meant. */
export const apiOf = (row: ApiRow): Api => ({
  ...row,
  withdrawn: row.withdrawn ?? 0,
  webhooks: row.webhooks ?? 0,
  schemas: row.schemas ?? 0,
  lifecycle: row.lifecycle ?? 'production',
  tags: row.tags ?? [],
  visibility: row.visibility ?? 'private',
  revision: row.revision ?? 0,
})

/** How many rows count the changes of one catalog: more of them let more be published at the same moment. */
const shards = 8

/** Parts of every transaction that changes what the catalog of an organization shows of an API. */
export function catalogChanged(
  connection: Pick<Connection, 'client' | 'table'>,
  { orgId, slug, apiId }: Pick<Api, 'orgId' | 'slug' | 'apiId'>,
) {
  const { catalogCounters, catalogEntries } = apiEntities(connection)
  const shard = Buffer.from(slug).reduce((sum, byte) => sum + byte, 0) % shards
  return [
    update(catalogCounters.update({ orgId, shard }).add({ changes: 1 })),
    update(catalogEntries.update({ orgId, shard, slug }).set({ apiId }).add({ changes: 1 })),
  ]
}
