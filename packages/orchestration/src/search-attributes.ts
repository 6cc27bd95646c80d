import { defineSearchAttributeKey } from '@temporalio/common'

/** By these a run is found in the Temporal Web UI: slugs and stages, no personal data. */
export const searchAttributes = {
  organization: defineSearchAttributeKey('PortolanOrg', 'KEYWORD'),
  api: defineSearchAttributeKey('PortolanApi', 'KEYWORD'),
  stage: defineSearchAttributeKey('PortolanStage', 'KEYWORD'),
}
