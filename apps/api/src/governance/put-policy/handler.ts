import type { Operation } from '@portolan/service/operation'
import { changeSetting } from '../change-setting.ts'
import { readText } from '../read-text.ts'
import { answerPolicy } from '../represent-setting.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const putPolicy = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { orgId } = request.member.organization
    await changeSetting(ports(), request, {
      scope: { orgId },
      kind: 'policy',
      read: (text) => readText(ports(), orgId, 'policy', text, request.now),
    })
    return answerPolicy(ports(), orgId, request.now)
  },
})
