import type { ChangeCounts } from '@portolan/store/versions/versions'
import type { Publication } from '@portolan/store/versions/publication'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import { findRegistration } from './judge-gate.ts'
import type { ApiManagementPorts } from './ports.ts'
import type { ValidDescription } from './validate-description.ts'

export interface PublishInput extends RegistrationRef {
  orgSlug: string
  createdBy: string
  publishedAt: string
  description: ValidDescription
  score: number
  changes?: ChangeCounts
  manifestKey: string
  /** A ULID given by the workflow, so that a second attempt announces the same thing. */
  outboxId: string
}

/** Step 7: one transaction, after which every reader sees the version. */
export const publishVersion =
  (ports: ApiManagementPorts) =>
  (input: PublishInput): Promise<Publication> =>
    recordStep<Publication>(ports, input, 'publish', async () => {
      const { description, orgId, registrationId } = input
      const { slug, version, title } = description
      const { changesKey, gate, improvements, reached } = await findRegistration(ports, input)
      const publication = await ports.publisher.publish({
        orgId,
        slug,
        manifestKey: input.manifestKey,
        outboxId: input.outboxId,
        announcement: {
          orgId,
          organization: input.orgSlug,
          api: slug,
          version,
          title,
          registrationId,
          ...(input.changes && { breakingChanges: input.changes.breaking }),
        },
        version: {
          version,
          title,
          description: description.description,
          ...(description.contact && { contact: description.contact }),
          specification: description.specification,
          operations: description.operations,
          // Descriptions that were read before webhooks were counted have none here.
          webhooks: description.webhooks ?? 0,
          schemas: description.schemas,
          score: input.score,
          sizeBytes: description.sizeBytes,
          format: description.format,
          sha256: description.sha256,
          content: description.content,
          ...(input.changes && { changes: input.changes }),
          ...(changesKey && { changesKey }),
          ...(reached && { reached }),
          ...(improvements && { improvements }),
          ...(gate && { gate }),
          publishedAt: input.publishedAt,
          publishedBy: input.createdBy,
          registrationId,
        },
      })
      if (publication.outcome === 'lost')
        return {
          result: publication,
          message: `Version ${version} of ${slug} was published by another registration meanwhile`,
          status: 'failed',
        }
      return {
        result: publication,
        message: publication.latest
          ? `${version} is the latest version`
          : `${version} is published`,
      }
    })
