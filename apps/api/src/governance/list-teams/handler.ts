import type { Operation } from '@portolan/service/operation'
import type { GovernancePorts } from '../read-ports.ts'
import { representTeam } from '../represent-team.ts'

export const listTeams = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member: { organization } }) {
    const teams = await ports().teams.list(organization.orgId)
    const items = await Promise.all(teams.map((team) => representTeam(ports(), team)))
    return { statusCode: 200, body: { items } }
  },
})
