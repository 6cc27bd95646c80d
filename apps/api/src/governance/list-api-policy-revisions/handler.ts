import type { Operation } from '@portolan/service/operation'
import { findApi } from '../../shared/find-version.ts'
import { answerRevisions } from '../answer-revisions.ts'
import type { GovernancePorts } from '../read-ports.ts'

export const listApiPolicyRevisions = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters }) {
    const { orgId } = organization
    const { apiId } = await findApi(ports(), orgId, parameters.path['api']!)
    return answerRevisions(ports(), { orgId, apiId }, 'policy', parameters)
  },
})
