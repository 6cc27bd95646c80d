import { setCurrentDetails } from '@temporalio/workflow'
import type { ComparisonStart } from '@portolan/orchestration/comparison'
import * as activities from './activities.ts'

/** Finds out what changed between two versions, which is kept for whoever asks after it. */
export async function compareVersions(start: ComparisonStart): Promise<void> {
  setCurrentDetails(`Comparing ${start.name}`)
  await activities.compareVersions.executeWithOptions({ summary: `Compare ${start.name}` }, [start])
  setCurrentDetails(`Compared ${start.name}`)
}
