import { ulid } from 'ulid'
import { createApis } from '../apis/apis.ts'
import { apiEntities, catalogChanged } from '../apis/entities.ts'
import type { Connection } from '../connection.ts'
import { outboxEntity } from '../platform/outbox.ts'
import { registrationEntity } from '../registrations/entity.ts'
import { put, remove, transact, update } from '../transaction.ts'
import { claimEntity } from './claims.ts'
import { documentationEntity } from './documentation.ts'
import { isUnchanged, shownAs } from './latest.ts'
import { inferScheme, latestOf } from './order.ts'
import { createVersions, type Version, versionEntity } from './versions.ts'

export interface PublicationRequest {
  orgId: string
  slug: string
  version: Omit<Version, 'apiId' | 'status' | 'sequence'>
  manifestKey: string
  /** A ULID given by the caller, so that a repeated call announces the same thing. */
  outboxId: string
  announcement: Record<string, unknown>
}

export type Publication =
  | { outcome: 'published'; apiId: string; sequence: number; first: boolean; latest: boolean }
  /** The label was published, or the claim was lost, meanwhile. */
  | { outcome: 'lost'; registrationId?: string }

/**
 * Makes a version visible: its row, the API's row and slug, the pointer to its documentation, the outbox row
 * and the end of its claim are one transaction, so a reader sees all of it or nothing.
 */
export function createPublisher(connection: Connection) {
  const { apis, slugs } = apiEntities(connection)
  const versions = versionEntity(connection)
  const entities = {
    claims: claimEntity(connection),
    documentation: documentationEntity(connection),
    outbox: outboxEntity(connection),
    registrations: registrationEntity(connection),
  }
  const known = createApis(connection)
  const published = createVersions(connection)

  return {
    async publish(request: PublicationRequest): Promise<Publication> {
      const { orgId, slug, version } = request
      const { registrationId, publishedAt } = version
      // Another version of the same API may be published between reading and writing; then read again.
      for (let pass = 0; pass < 50; pass++) {
        const api = await known.findBySlug(orgId, slug)
        const existing = api ? await published.listAll(api.apiId) : []
        const same = existing.find((other) => other.version === version.version)
        if (api && same) {
          if (same.registrationId !== registrationId)
            return { outcome: 'lost', registrationId: same.registrationId }
          const { sequence } = same
          const latest = api.latestVersion === same.version
          return { outcome: 'published', apiId: api.apiId, sequence, first: sequence === 1, latest }
        }
        const apiId = api?.apiId ?? ulid()
        const sequence = (api?.sequence ?? 0) + 1
        const row: Version = { ...version, apiId, sequence, status: 'published' }
        const all = [...existing.filter(({ status }) => status !== 'withdrawn'), row]
        const versionScheme = inferScheme(all.map((each) => each.version))
        const latest = latestOf(all, versionScheme) === row
        const shown = latest ? shownAs(row) : { set: {}, remove: [] }
        const ordered = { updatedAt: publishedAt, sequence, versionScheme }
        const { claims, documentation, outbox, registrations } = entities
        const written = await transact(connection, [
          put(versions.create(row)),
          ...(api
            ? [
                update(
                  apis
                    .patch({ apiId })
                    .set({ ...ordered, ...shown.set })
                    .remove(shown.remove)
                    .where(isUnchanged(api)),
                ),
              ]
            : [
                put(
                  apis.create({
                    apiId,
                    orgId,
                    slug,
                    createdAt: publishedAt,
                    title: version.title,
                    operations: version.operations,
                    ...ordered,
                    ...shown.set,
                  }),
                ),
                put(slugs.create({ orgId, slug, apiId })),
              ]),
          ...catalogChanged(connection, { orgId, slug, apiId }),
          put(
            documentation.put({
              apiId,
              version: version.version,
              manifestKey: request.manifestKey,
              operations: version.operations,
              schemas: version.schemas,
            }),
          ),
          put(
            outbox.put({
              id: request.outboxId,
              kind: 'version-published',
              payload: request.announcement,
              createdAt: publishedAt,
            }),
          ),
          remove(
            claims
              .delete({ orgId, slug, version: version.version })
              .where((claim, { eq }) => eq(claim.registrationId, registrationId)),
          ),
          update(
            registrations
              .patch({ orgId, registrationId })
              .set({ status: 'published' })
              .add({ revision: 1 }),
          ),
        ])
        if (written) return { outcome: 'published', apiId, sequence, first: !api, latest }
        const { data: claim } = await claims.get({ orgId, slug, version: version.version }).go()
        if (
          claim?.registrationId !== registrationId &&
          !(await isPublished(orgId, slug, version.version))
        )
          return { outcome: 'lost', ...(claim && { registrationId: claim.registrationId }) }
      }
      throw new Error(`${slug} is published too often at once; the step is tried again`)
    },
  }

  async function isPublished(orgId: string, slug: string, label: string): Promise<boolean> {
    const api = await known.findBySlug(orgId, slug)
    return api !== undefined && (await published.get(api.apiId, label)) !== undefined
  }
}

export type Publisher = ReturnType<typeof createPublisher>
