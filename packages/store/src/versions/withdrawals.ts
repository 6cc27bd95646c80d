import { createApis } from '../apis/apis.ts'
import { apiEntities, catalogChanged } from '../apis/entities.ts'
import type { Connection } from '../connection.ts'
import { type AuditEvent, auditItem } from '../platform/audit.ts'
import { outboxEntity } from '../platform/outbox.ts'
import { put, transact, update } from '../transaction.ts'
import { createDocumentation, documentationEntity } from './documentation.ts'
import { isUnchanged, shownAs, shownAsEmpty } from './latest.ts'
import { inferScheme, latestOf } from './order.ts'
import { createVersions, versionEntity, type Withdrawal } from './versions.ts'

export interface WithdrawalRequest {
  orgId: string
  slug: string
  version: string
  withdrawal: Withdrawal
  /** A ULID given by the caller, so that a repeated call announces the same thing. */
  outboxId: string
  /** The title of the version is added. */
  announcement: Record<string, unknown>
  audited: AuditEvent
}

export interface Withdrawn {
  /** `unknown`: there is no such version. */
  outcome: 'withdrawn' | 'unknown'
}

/**
 * Hides a version: its row, what its API shows as the latest, the pointer to its documentation, the outbox row
 * and the audit trail are one transaction. The row stays, and with it the label.
 */
export function createWithdrawals(connection: Connection) {
  const { apis } = apiEntities(connection)
  const rows = versionEntity(connection)
  const pointers = documentationEntity(connection)
  const outbox = outboxEntity(connection)
  const known = createApis(connection)
  const versions = createVersions(connection)
  const documentation = createDocumentation(connection)

  return {
    async withdraw(request: WithdrawalRequest): Promise<Withdrawn> {
      const { orgId, slug, version, withdrawal } = request
      // Another version may be published or withdrawn between reading and writing; then read again.
      for (let pass = 0; pass < passesMax; pass++) {
        const api = await known.findBySlug(orgId, slug)
        const row = api && (await versions.get(api.apiId, version))
        if (!api || !row) return { outcome: 'unknown' }
        if (row.status === 'withdrawn') return { outcome: 'withdrawn' }
        const { apiId } = api
        const rest = (await versions.listVisible(apiId)).filter((each) => each.version !== version)
        const versionScheme =
          rest.length > 0 ? inferScheme(rest.map((each) => each.version)) : api.versionScheme
        const latest = latestOf(rest, versionScheme)
        const shown = latest ? shownAs(latest) : shownAsEmpty
        const hasDocumentation = (await documentation.get(apiId, version)) !== undefined
        const { withdrawnAt } = withdrawal
        const isWritten = await transact(connection, [
          update(
            rows
              .patch({ apiId, version })
              .set({ status: 'withdrawn', withdrawal })
              .where(({ status }, { ne }) => ne(status, 'withdrawn')),
          ),
          update(
            apis
              .patch({ apiId })
              .set({
                ...shown.set,
                versionScheme,
                withdrawn: api.withdrawn + 1,
                updatedAt: withdrawnAt,
              })
              .remove([...shown.remove])
              .where(isUnchanged(api)),
          ),
          ...catalogChanged(connection, api),
          ...(hasDocumentation
            ? [update(pointers.patch({ apiId, version }).set({ withdrawnAt }))]
            : []),
          put(
            outbox.put({
              id: request.outboxId,
              kind: 'version-withdrawn',
              payload: { ...request.announcement, title: row.title },
              createdAt: withdrawnAt,
            }),
          ),
          auditItem(connection, request.audited),
        ])
        if (isWritten) return { outcome: 'withdrawn' }
      }
      throw new Error(`${slug} changes too often at once; the step is tried again`)
    },
  }
}

export type Withdrawals = ReturnType<typeof createWithdrawals>

const passesMax = 50
