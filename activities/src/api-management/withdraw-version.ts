import type { WithdrawalStart } from '@portolan/orchestration/withdrawal'
import type { Withdrawn } from '@portolan/store/versions/withdrawals'
import { sendOutboxRow } from './announce-version.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface HideInput extends WithdrawalStart {
  /** ULIDs given by the workflow, so that a second attempt says the same thing. */
  outboxId: string
  auditId: string
}

/** One transaction, after which no reader sees the version. */
export const hideVersion =
  ({ withdrawals }: ApiManagementPorts) =>
  (input: HideInput): Promise<Withdrawn> => {
    const { orgId, orgSlug, slug, version, reason, withdrawnBy, withdrawnAt } = input
    return withdrawals.withdraw({
      orgId,
      slug,
      version,
      withdrawal: { reason, withdrawnAt, withdrawnBy },
      outboxId: input.outboxId,
      announcement: { orgId, organization: orgSlug, api: slug, version },
      audited: {
        orgId,
        id: input.auditId,
        action: 'version-withdrawn',
        at: withdrawnAt,
        by: withdrawnBy,
        api: slug,
        version,
        summary: `Version ${version} of ${slug} was withdrawn.`,
        reason,
      },
    })
  }

/** Sends what hiding left in the outbox; what sends it tells search, too. */
export const announceWithdrawal =
  (ports: ApiManagementPorts) =>
  ({ outboxId }: { slug: string; outboxId: string }): Promise<void> =>
    sendOutboxRow(ports, outboxId)
