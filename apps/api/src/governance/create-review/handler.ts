import type { Operation } from '@portolan/service/operation'
import { reviewWorkflowId } from '@portolan/orchestration/review'
import type { components } from '@portolan/specs/types'
import type { Review } from '@portolan/store/governance/review'
import { ulid } from 'ulid'
import { links } from '../links.ts'
import { readText } from '../read-text.ts'
import { representReview } from '../represent-review.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const createReview = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member, body, now }) {
    const { kind, text } = body as components['schemas']['NewReview']
    const { orgId, slug: orgSlug } = member.organization
    const meaning = await readText(ports(), orgId, kind, text, now)
    const reviewId = ulid(now.getTime())
    const createdAt = now.toISOString()
    const review: Review = {
      orgId,
      reviewId,
      kind,
      text,
      ...(meaning !== undefined && { meaning }),
      status: 'running',
      done: 0,
      counts: { pass: 0, fail: 0, newlyFailing: 0, newFindings: 0 },
      createdAt,
      createdBy: member.userId,
      workflowId: reviewWorkflowId(reviewId),
    }
    await ports().reviews.create(review, {
      orgId,
      id: ulid(now.getTime()),
      action: 'review-started',
      at: createdAt,
      by: member.userId,
      summary: `A new ${kind} is tried on every published version in review ${reviewId}.`,
    })
    await ports().reviewRunner.start({ orgId, orgSlug, reviewId, kind }, now)
    return {
      statusCode: 202,
      headers: { location: links.review(orgSlug, reviewId) },
      body: await representReview(ports(), review, member),
    }
  },
})
