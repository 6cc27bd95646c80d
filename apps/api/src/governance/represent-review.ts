import { isPermitted } from '@portolan/identity/permissions'
import type { Member } from '@portolan/service/caller'
import { notFound } from '@portolan/service/problem'
import type { components } from '@portolan/specs/types'
import type { Review } from '@portolan/store/governance/review'
import { links } from './links.ts'
import type { GovernancePorts } from './read-ports.ts'

/** @throws {Problem} 404 */
export async function findReview(
  { reviews }: Pick<GovernancePorts, 'reviews'>,
  { organization }: Member,
  id: string,
): Promise<Review> {
  const review = await reviews.get(organization.orgId, id)
  if (!review) throw notFound(`review ${id}`)
  return review
}

export async function representReview(
  { people, temporalUrl }: Pick<GovernancePorts, 'people' | 'temporalUrl'>,
  review: Review,
  { organization, role }: Member,
): Promise<components['schemas']['Review']> {
  const { reviewId: id, kind, text, status, reason, total, adopted, endedAt } = review
  const [createdBy, adoptedBy] = await Promise.all([
    people.get(review.createdBy),
    adopted && people.get(adopted.by),
  ])
  const temporal = isPermitted(role, 'operations:inspect')
    ? temporalUrl(review.workflowId, review.runId)
    : undefined
  return {
    id,
    kind,
    text,
    status,
    ...(reason !== undefined && { reason }),
    progress: { done: review.done, ...(total !== undefined && { total }) },
    counts: review.counts,
    createdAt: review.createdAt,
    createdBy,
    ...(endedAt !== undefined && { endedAt }),
    ...(adopted && adoptedBy && { adopted: { ...adopted, by: adoptedBy } }),
    links: {
      self: links.review(organization.slug, id),
      results: links.reviewResults(organization.slug, id),
      ...(temporal && { temporal }),
    },
  }
}
