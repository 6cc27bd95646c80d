import {
  condition,
  defineSignal,
  getExternalWorkflowHandle,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow'
import { registrationWorkflowId } from '@portolan/orchestration/registration'
import { revokedSignal, type WaiverWatch } from '@portolan/orchestration/waiver'
import * as activities from './activities.ts'
import { waiversChanged } from './approval.ts'
import { newUlid } from './new-ulid.ts'

export const revoked = defineSignal(revokedSignal)

/** The life of a waiver: registrations that wait hear of its beginning and of its end, and it ends in time. */
export async function watchWaiver(watch: WaiverWatch): Promise<'expired' | 'revoked'> {
  let isRevoked = false
  setHandler(revoked, () => void (isRevoked = true))

  await tellWaiting()
  setCurrentDetails(`Counts until ${watch.expiresAt}`)
  await condition(() => isRevoked, Math.max(1, Date.parse(watch.expiresAt) - Date.now()))
  if (!isRevoked)
    await activities.expireWaiver.executeWithOptions({ summary: 'End the waiver, announce it' }, [
      { ...watch, outboxId: newUlid(), auditId: newUlid() },
    ])
  await tellWaiting()
  setCurrentDetails(isRevoked ? 'Revoked' : 'Expired')
  return isRevoked ? 'revoked' : 'expired'

  async function tellWaiting(): Promise<void> {
    const { orgId, slug } = watch
    const waiting = await activities.findWaiting.executeWithOptions(
      { summary: 'Find who waits at the gate' },
      [{ orgId, slug }],
    )
    for (const id of waiting)
      await getExternalWorkflowHandle(registrationWorkflowId(id))
        .signal(waiversChanged)
        // It may have been decided meanwhile.
        .catch(() => undefined)
  }
}
