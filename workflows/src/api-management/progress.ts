import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import { searchAttributes } from '@portolan/orchestration/search-attributes'
import type { StepName } from '@portolan/store/registrations/registration'

type Stage =
  | StepName
  | 'awaiting-approval'
  | 'published'
  | 'rejected'
  | 'reviewing'
  | 'withdrawing'
  | 'withdrawn'
  | 'unknown'
  | 'completed'
  | 'cancelled'
  | 'failed'

/** Tells whoever looks at the run in the Temporal Web UI where it is. */
export function report(stage: Stage, details: string): void {
  upsertSearchAttributes([{ key: searchAttributes.stage, value: stage }])
  setCurrentDetails(`**${stage}**: ${details}`)
}

export function reportApi(slug: string): void {
  upsertSearchAttributes([{ key: searchAttributes.api, value: slug }])
}
