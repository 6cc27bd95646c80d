import type { Connection } from '@portolan/store/connection'
import type { Registration } from '@portolan/store/registrations/registration'
import { createRegistrations } from '@portolan/store/registrations/registrations'
import { type ClaimRequest, createClaims } from '@portolan/store/versions/claims'
import { createPublisher, type PublicationRequest } from '@portolan/store/versions/publication'
import { ulid } from 'ulid'

export const freshSlug = () => `tasks-${ulid().toLowerCase()}`

/** Rows as the steps of a registration write them, in one organization. */
export function publishingIn(orgId: string) {
  const claimOf = (
    slug: string,
    registrationId: string,
    version = '1.0.0',
    sha256 = 'a',
  ): ClaimRequest => ({ orgId, slug, version, registrationId, sha256 })

  const registrationOf = (registrationId: string): Registration => ({
    orgId,
    registrationId,
    status: 'running',
    source: { kind: 'url', url: 'https://tasks.example' },
    steps: {},
    attempt: 1,
    revision: 1,
    createdAt: new Date().toISOString(),
    createdBy: 'a-publisher',
    workflowId: `registration/${registrationId}`,
  })

  const requestOf = (
    slug: string,
    registrationId: string,
    version: string,
  ): PublicationRequest => ({
    orgId,
    slug,
    manifestKey: `manifest of ${version}`,
    outboxId: ulid(),
    announcement: { api: slug, version },
    version: {
      version,
      title: `Tasks ${version}`,
      specification: '3.1.0',
      operations: 2,
      schemas: 1,
      sizeBytes: 100,
      format: 'json',
      sha256: 'a',
      content: { source: 's', bundle: 'b', json: 's', yaml: 'y' },
      publishedAt: new Date().toISOString(),
      publishedBy: 'a-publisher',
      registrationId,
    },
  })

  /** Claims and publishes as the workflow does. */
  async function publish(
    store: Connection,
    slug: string,
    version: string,
    changed: Partial<PublicationRequest['version']> = {},
  ) {
    const registrationId = ulid()
    await createRegistrations(store).create(registrationOf(registrationId))
    const claims = createClaims(store, async () => false)
    const claim = await claims.claim(claimOf(slug, registrationId, version))
    if (claim.outcome !== 'claimed') throw new Error(`${slug} ${version} is ${claim.outcome}`)
    const asked = requestOf(slug, registrationId, version)
    const request = { ...asked, version: { ...asked.version, ...changed } }
    return { request, publication: await createPublisher(store).publish(request) }
  }

  return { claimOf, registrationOf, requestOf, publish }
}
