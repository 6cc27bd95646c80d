import type { Operation } from '@portolan/service/operation'
import { findApi } from '../../shared/find-version.ts'
import { changeSetting } from '../change-setting.ts'
import { readApiPolicy } from '../read-text.ts'
import { answerApiPolicy } from '../represent-setting.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const putApiPolicy = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { orgId } = request.member.organization
    const { apiId, slug } = await findApi(ports(), orgId, request.parameters.path['api']!)
    const scope = { orgId, apiId }
    await changeSetting(ports(), request, {
      scope,
      kind: 'policy',
      api: slug,
      read: (text) => readApiPolicy(ports(), orgId, text, request.now),
    })
    return answerApiPolicy(ports(), scope, request.now)
  },
})
