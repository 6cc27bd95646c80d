import type { WaiverWatch } from '@portolan/orchestration/waiver'
import { sendOutboxRow } from './announce-version.ts'
import type { ApiManagementPorts } from './ports.ts'

/** The registrations of an API that wait at the gate. */
export const findWaiting =
  ({ claimHolders, registrations }: ApiManagementPorts) =>
  async ({ orgId, slug }: Pick<WaiverWatch, 'orgId' | 'slug'>): Promise<string[]> => {
    const holders = await claimHolders.list(orgId, slug)
    const found = await Promise.all(holders.map((id) => registrations.get(orgId, id)))
    return found.flatMap((registration) =>
      registration?.status === 'awaiting-approval' ? [registration.registrationId] : [],
    )
  }

export interface ExpiryInput extends WaiverWatch {
  outboxId: string
  auditId: string
}

/** Ends a waiver whose time is over, and announces it. */
export const expireWaiver =
  (ports: ApiManagementPorts) =>
  async ({
    orgId,
    orgSlug,
    apiId,
    slug,
    waiverId,
    outboxId,
    auditId,
  }: ExpiryInput): Promise<void> => {
    const { now, waivers } = ports
    const waiver = await waivers.get(apiId, waiverId)
    if (!waiver || waiver.status === 'revoked') return
    const at = now().toISOString()
    const { message } = waiver
    if (waiver.status === 'active')
      await waivers.expire(waiver, {
        errand: {
          id: outboxId,
          createdAt: at,
          payload: { orgId, organization: orgSlug, api: slug, title: message },
        },
        audited: {
          orgId,
          id: auditId,
          action: 'waiver-expired',
          at,
          api: slug,
          summary: `A waiver of ${slug} has expired: ${message}`,
        },
      })
    await sendOutboxRow(ports, outboxId)
  }
