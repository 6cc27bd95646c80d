import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import type { Review } from '@portolan/store/governance/review'
import { ulid } from 'ulid'
import { effectiveFrom } from '../effective-from.ts'
import { readText } from '../read-text.ts'
import { findReview, representReview } from '../represent-review.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const adoptReview = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path }, body, now }) {
    const { note, ...asked } = body as { effectiveFrom?: string; note?: string }
    const { orgId } = member.organization
    const review = await findReview(ports(), member, path['review']!)
    const { reviewId, kind, text } = review
    if (review.status !== 'completed') throw notAdoptable(review)
    const binds = effectiveFrom(asked.effectiveFrom, now)
    // What the text names, a team for instance, may be gone since the review began.
    const meaning = await readText(ports(), orgId, kind, text, now)
    const at = now.toISOString()
    const adopted = await ports().reviews.adopt(orgId, reviewId, {
      ...(meaning !== undefined && { meaning }),
      ...(note !== undefined && { note }),
      createdBy: member.userId,
      createdAt: at,
      effectiveFrom: binds,
      audited: (revision) => ({
        orgId,
        id: ulid(now.getTime()),
        action: 'review-adopted',
        at,
        by: member.userId,
        summary: `Revision ${revision} of the organization's ${kind}, tried in review ${reviewId}, binds from ${binds} on.`,
        ...(note !== undefined && { reason: note }),
      }),
    })
    if (!adopted) throw notAdoptable(await findReview(ports(), member, reviewId))
    return { statusCode: 200, body: await representReview(ports(), adopted, member) }
  },
})

const notAdoptable = ({ status, adopted }: Review): Problem =>
  adopted
    ? new Problem({
        code: 'review-adopted',
        detail: `The review was adopted before, as revision ${adopted.revision}, which binds from ${adopted.effectiveFrom} on.`,
      })
    : new Problem({
        code: 'review-not-completed',
        detail: `The review is ${status}; only one that has looked at every version can be adopted.`,
      })
