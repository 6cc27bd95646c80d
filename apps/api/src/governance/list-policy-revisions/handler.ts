import type { Operation } from '@portolan/service/operation'
import { answerRevisions } from '../answer-revisions.ts'
import type { GovernancePorts } from '../read-ports.ts'

export const listPolicyRevisions = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  handle: ({ member: { organization }, parameters }) =>
    answerRevisions(ports(), { orgId: organization.orgId }, 'policy', parameters),
})
