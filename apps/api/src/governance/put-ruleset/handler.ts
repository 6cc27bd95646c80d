import type { Operation } from '@portolan/service/operation'
import { changeSetting } from '../change-setting.ts'
import { readText } from '../read-text.ts'
import { answerRuleset } from '../represent-setting.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const putRuleset = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { orgId } = request.member.organization
    await changeSetting(ports(), request, {
      scope: { orgId },
      kind: 'ruleset',
      read: (text) => readText(ports(), orgId, 'ruleset', text, request.now),
    })
    return answerRuleset(ports(), orgId, request.now)
  },
})
