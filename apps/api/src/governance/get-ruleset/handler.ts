import type { Operation } from '@portolan/service/operation'
import type { GovernancePorts } from '../read-ports.ts'
import { answerRuleset } from '../represent-setting.ts'

export const getRuleset = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  handle: ({ member: { organization }, now }) => answerRuleset(ports(), organization.orgId, now),
})
