import type { Operation } from '@portolan/service/operation'
import { findApi } from '../../shared/find-version.ts'
import type { GovernancePorts } from '../read-ports.ts'
import { answerApiPolicy } from '../represent-setting.ts'

export const getApiPolicy = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters: { path }, now }) {
    const { orgId } = organization
    const { apiId } = await findApi(ports(), orgId, path['api']!)
    return answerApiPolicy(ports(), { orgId, apiId }, now)
  },
})
