import { Entity } from 'electrodb'
import { createApis } from '../apis/apis.ts'
import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import { absent, put, transact } from '../transaction.ts'
import { createVersions } from './versions.ts'

export interface ClaimRequest {
  orgId: string
  slug: string
  version: string
  registrationId: string
  /** Of the content as it was given, hexadecimal. */
  sha256: string
}

export type Claim =
  | { outcome: 'claimed'; apiId?: string; superseded?: string }
  /** The same content is published under this label already. */
  | { outcome: 'published'; registrationId: string; apiId: string }
  /** Other content is published under this label. */
  | { outcome: 'taken'; registrationId: string }
  /** A version with this label, of whatever content, was published and withdrawn. */
  | { outcome: 'withdrawn'; registrationId: string }
  /** Another registration is on its way to publish this label. */
  | { outcome: 'busy'; registrationId: string }

/**
 * Claims on the label of a version (table APIs): while one registration holds it no other can publish it.
 * `waits` tells whether the holder only awaits an approval; then a new submission supersedes it.
 */
export function createClaims(
  connection: Connection,
  waits: (orgId: string, registrationId: string) => Promise<boolean>,
) {
  const claims = claimEntity(connection)
  const apis = createApis(connection)
  const versions = createVersions(connection)
  const table = connection.table('apis')

  return {
    async claim({ orgId, slug, version, registrationId, sha256 }: ClaimRequest): Promise<Claim> {
      // Each pass that does not end saw the state change under it; a few passes settle any race.
      for (let pass = 0; pass < 5; pass++) {
        const api = await apis.findBySlug(orgId, slug)
        const published = api && (await versions.get(api.apiId, version))
        if (published?.status === 'withdrawn')
          return { outcome: 'withdrawn', registrationId: published.registrationId }
        if (published) {
          if (published.sha256 !== sha256)
            return { outcome: 'taken', registrationId: published.registrationId }
          return {
            outcome: 'published',
            registrationId: published.registrationId,
            apiId: api.apiId,
          }
        }
        const unpublished = api
          ? absent(table, `API#${api.apiId}`, `VERSION#${version}`)
          : absent(table, `ORG#${orgId}`, `SLUG#${slug}`)
        const row = claims
          .put({ orgId, slug, version, registrationId })
          .where(
            ({ registrationId: holder }, { eq, notExists }) =>
              `${notExists(holder)} OR ${eq(holder, registrationId)}`,
          )
        if (await transact(connection, [put(row), unpublished]))
          return { outcome: 'claimed', ...(api && { apiId: api.apiId }) }

        const { data: held } = await claims.get({ orgId, slug, version }).go()
        if (!held || held.registrationId === registrationId) continue
        if (!(await waits(orgId, held.registrationId)))
          return { outcome: 'busy', registrationId: held.registrationId }
        const taken = await succeeds(
          claims
            .patch({ orgId, slug, version })
            .set({ registrationId })
            .where(({ registrationId: holder }, { eq }) => eq(holder, held.registrationId))
            .go(),
        )
        if (taken)
          return {
            outcome: 'claimed',
            superseded: held.registrationId,
            ...(api && { apiId: api.apiId }),
          }
      }
      throw new Error(`The label ${version} of ${slug} changes too fast to be claimed`)
    },
    /** Gives the label back, if this registration still holds it. */
    async release({
      orgId,
      slug,
      version,
      registrationId,
    }: Omit<ClaimRequest, 'sha256'>): Promise<void> {
      await succeeds(
        claims
          .delete({ orgId, slug, version })
          .where(({ registrationId: holder }, { eq }) => eq(holder, registrationId))
          .go(),
      )
    },
  }
}

export type Claims = ReturnType<typeof createClaims>

/** Who holds labels. */
export function createClaimHolders(connection: Connection) {
  const claims = claimEntity(connection)
  return {
    /** Which registration is on its way to publish a label. */
    async find(orgId: string, slug: string, version: string): Promise<string | undefined> {
      const { data } = await claims.get({ orgId, slug, version }).go({ consistent: true })
      return data?.registrationId
    },
    /** All registrations that are on their way to publish a version of an API. */
    async list(orgId: string, slug: string): Promise<string[]> {
      const { data } = await claims.query.primary({ orgId, slug }).go({ pages: 'all' })
      return data.map(({ registrationId }) => registrationId)
    },
  }
}

export type ClaimHolders = ReturnType<typeof createClaimHolders>

export function claimEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'claim', version: '1', service: 'portolan' },
      attributes: {
        orgId: { type: 'string', required: true },
        slug: { type: 'string', required: true },
        version: { type: 'string', required: true },
        registrationId: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['orgId'], as: 'ORG#${orgId}' },
          { of: ['slug', 'version'], as: 'CLAIM#${slug}#${version}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
}
