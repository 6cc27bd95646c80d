import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { AuditEvent } from '@portolan/store/platform/audit'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { GovernancePorts } from '../read-ports.ts'

export const listAuditEvents = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member: { organization }, parameters }) {
    const api = parameters.query['api']
    const page = await ports().audit.list(organization.orgId, {
      ...listParameters(parameters),
      ...(api !== undefined && { api: String(api) }),
    })
    return {
      statusCode: 200,
      body: await pageOf(page, (event) => representEvent(ports(), event)),
    }
  },
})

async function representEvent(
  { people }: Pick<GovernancePorts, 'people'>,
  { orgId: _, by, ...event }: AuditEvent,
): Promise<components['schemas']['AuditEvent']> {
  return { ...event, ...(by && { by: await people.get(by) }) }
}
