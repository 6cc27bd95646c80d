import { proxyActivities } from '@temporalio/workflow'
import type { BareActivities } from './activities.ts'

const { answer } = proxyActivities<BareActivities>({ startToCloseTimeout: '10 seconds' })

/** The least that a durable process of three steps costs here; registrations are measured against it. */
export async function threeActivities(): Promise<void> {
  await answer()
  await answer()
  await answer()
}
