import type { Connection } from '@portolan/store/connection'
import { apiEntities } from '@portolan/store/apis/entities'
import { createBlobs, sha256Of } from '@portolan/store/content/blobs'
import { documentationEntity } from '@portolan/store/versions/documentation'
import { versionEntity } from '@portolan/store/versions/versions'
import { ulid } from 'ulid'
import { generateApi } from './search-rows.ts'

const atOnce = 16
const version = '1.0.0'

/**
 * Puts generated APIs into the store as if they had been published, documentation and all; gives their slugs.
 * Registering each would measure registrations.
 */
export async function seedApis(
  store: Connection,
  orgId: string,
  apis: number,
  operations: number,
): Promise<string[]> {
  const slugs: string[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let number = next++; number < apis; number = next++)
      slugs.push(await seedApi(store, orgId, number, operations))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return slugs
}

async function seedApi(
  store: Connection,
  orgId: string,
  number: number,
  operations: number,
): Promise<string> {
  const { slug, title, rows } = generateApi(number, operations)
  const blobs = createBlobs(store)
  const pack = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const range = { pack: 0, offset: 0, length: pack.length }
  const counts = { operations, schemas: operations / 4 }
  const manifestKey = await blobs.putJson(orgId, {
    title,
    version,
    specification: '3.1.0',
    counts: { ...counts, webhooks: 0, deprecated: 0, bytes: pack.length },
    packs: [{ sha256: sha256Of(pack), bytes: pack.length }],
    operations: [],
    schemas: [],
    files: [
      { name: 'search.jsonl', mediaType: 'application/jsonl', bytes: pack.length, parts: [range] },
    ],
  })
  const key = await blobs.put(orgId, pack, 'application/octet-stream')
  const apiId = ulid()
  const at = new Date().toISOString()
  const shared = { apiId, title, ...counts }
  const entities = apiEntities(store)
  await Promise.all([
    entities.slugs.put({ orgId, slug, apiId }).go(),
    entities.apis
      .put({
        ...shared,
        orgId,
        slug,
        versionScheme: 'semver',
        latestVersion: version,
        sequence: 1,
        createdAt: at,
        updatedAt: at,
      })
      .go(),
    versionEntity(store)
      .put({
        ...shared,
        version,
        status: 'published',
        sequence: 1,
        specification: '3.1.0',
        format: 'json',
        sizeBytes: pack.length,
        sha256: sha256Of(pack),
        content: { source: key, bundle: key, json: key, yaml: key },
        publishedAt: at,
        publishedBy: 'bench',
        registrationId: 'bench',
      })
      .go(),
    documentationEntity(store)
      .put({ apiId, version, manifestKey, ...counts })
      .go(),
  ])
  return slug
}
