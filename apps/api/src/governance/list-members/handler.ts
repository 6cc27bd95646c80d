import type { Operation } from '@portolan/service/operation'
import type { GovernancePorts } from '../read-ports.ts'

export const listMembers = (ports: () => GovernancePorts): Operation => ({
  access: 'member',
  async handle({ member: { organization } }) {
    const { organizations, people, teams } = ports()
    const [memberships, all] = await Promise.all([
      organizations.membersOf(organization.orgId),
      teams.list(organization.orgId),
    ])
    const items = await Promise.all(
      memberships.map(async ({ userId, role }) => ({
        ...(await people.get(userId)),
        role,
        teams: all.filter(({ members }) => members.includes(userId)).map(({ slug }) => slug),
      })),
    )
    return {
      statusCode: 200,
      body: { items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) },
    }
  },
})
