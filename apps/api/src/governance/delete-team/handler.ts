import { notFound } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { ulid } from 'ulid'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const deleteTeam = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path }, now }) {
    const { orgId } = member.organization
    const slug = path['team']!
    const isDissolved = await ports().teams.remove(orgId, slug, {
      orgId,
      id: ulid(now.getTime()),
      action: 'team-dissolved',
      at: now.toISOString(),
      by: member.userId,
      summary: `The team ${slug} is dissolved.`,
    })
    if (!isDissolved) throw notFound(`team "${slug}"`)
    return { statusCode: 204 }
  },
})
