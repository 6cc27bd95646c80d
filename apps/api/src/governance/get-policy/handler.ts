import type { Operation } from '@portolan/service/operation'
import type { GovernancePorts } from '../read-ports.ts'
import { answerPolicy } from '../represent-setting.ts'

export const getPolicy = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  handle: ({ member: { organization }, now }) => answerPolicy(ports(), organization.orgId, now),
})
