import type { Withdrawn } from '@portolan/store/versions/withdrawals'
import type { WithdrawalStart } from '@portolan/orchestration/withdrawal'
import * as activities from './activities.ts'
import { newUlid } from './new-ulid.ts'
import { report } from './progress.ts'

/** Hides a version from every reader, and then tells of it: search, and those whom it concerns. */
export async function withdrawVersion(start: WithdrawalStart): Promise<Withdrawn['outcome']> {
  const name = `${start.slug} ${start.version}`
  const outboxId = newUlid()
  report('withdrawing', `hiding ${name}`)
  const { outcome } = await activities.hideVersion.executeWithOptions({ summary: `Hide ${name}` }, [
    { ...start, outboxId, auditId: newUlid() },
  ])
  if (outcome === 'withdrawn')
    await activities.announceWithdrawal.executeWithOptions(
      { summary: `Announce that ${name} is withdrawn` },
      [{ slug: start.slug, outboxId }],
    )
  report(outcome, outcome === 'withdrawn' ? `${name} is withdrawn` : `there is no ${name}`)
  return outcome
}
