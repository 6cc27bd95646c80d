import { Problem } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import { ulid } from 'ulid'
import { representTeam } from '../represent-team.ts'
import type { GovernanceWritePorts } from '../write-ports.ts'

export const putTeam = (ports: () => GovernanceWritePorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path }, body, now }) {
    const { orgId } = member.organization
    const { name, members } = body as { name: string; members: string[] }
    const team = { slug: path['team']!, name, members }
    const written = await ports().teams.put(orgId, team, {
      orgId,
      id: ulid(now.getTime()),
      action: 'team-changed',
      at: now.toISOString(),
      by: member.userId,
      summary: `The team ${team.slug} has ${members.length === 1 ? '1 member' : `${members.length} members`}.`,
    })
    if (written.outcome === 'strangers') throw notOfThisOrganization(members, written.strangers)
    return { statusCode: 200, body: await representTeam(ports(), team) }
  },
})

const notOfThisOrganization = (members: string[], strangers: string[]): Problem =>
  new Problem({
    code: 'invalid-request',
    detail: 'A team consists of members of its organization; nothing was changed.',
    errors: strangers.map((id) => ({
      pointer: `/members/${members.indexOf(id)}`,
      message: `"${id}" is no member of the organization; GET /orgs/{org}/members lists them`,
    })),
  })
