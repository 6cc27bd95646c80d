import type { MemberRequest, Operation } from '@portolan/service/operation'
import { entityTagOf, withEtag } from '@portolan/service/response'
import type { components } from '@portolan/specs/types'
import type { Api, CatalogChange } from '@portolan/store/apis/apis'
import type { AuditEvent } from '@portolan/store/platform/audit'
import { ulid } from 'ulid'
import { findApi, type Reader } from '../../shared/find-version.ts'
import { changedMeanwhile, requireMatch } from '../../shared/if-match.ts'
import { representApi } from '../represent-api.ts'
import type { ApisWritePorts } from '../write-ports.ts'
import { differenceFrom } from './difference.ts'
import { requireOfOrganization } from './whose.ts'

/** Two people rarely change one API at once; more passes than this mean that something else is wrong. */
const passesMax = 5

export const updateApi = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { caller, member, parameters, body } = request
    const { organization } = member
    const slug = parameters.path['api']!
    const reader: Reader = { caller, organization, member }
    for (let pass = 0; pass < passesMax; pass++) {
      const api = await findApi(ports(), organization.orgId, slug)
      const shown = await representApi(ports(), reader, api)
      requireMatch(parameters.header['if-match'], entityTagOf(shown))
      const change = differenceFrom(api, body as components['schemas']['ApiChange'])
      await requireOfOrganization(ports(), organization.orgId, change)
      if (Object.keys(change).length === 0)
        return withEtag({ statusCode: 200, body: shown }, undefined)
      if (await ports().apis.change(api, change, eventOf(request, api, change))) {
        const changed = await findApi(ports(), organization.orgId, slug)
        const now = await representApi(ports(), reader, changed)
        return withEtag({ statusCode: 200, body: now }, undefined)
      }
    }
    throw changedMeanwhile()
  },
})

function eventOf(
  { member, now }: MemberRequest,
  { orgId, slug }: Api,
  change: CatalogChange,
): AuditEvent {
  return {
    orgId,
    id: ulid(now.getTime()),
    action: 'api-changed',
    at: now.toISOString(),
    by: member.userId,
    api: slug,
    summary: `Of ${slug} was changed: ${sentencesOf(change).join(', ')}.`,
  }
}

/** What is new, without names of people. */
const sentencesOf = ({ team, owner, lifecycle, tags, visibility }: CatalogChange): string[] => [
  ...(team === undefined ? [] : [team === null ? 'no team' : `team ${team}`]),
  ...(owner === undefined ? [] : [owner === null ? 'no owner' : 'another owner']),
  ...(lifecycle === undefined ? [] : [`lifecycle ${lifecycle}`]),
  ...(tags === undefined ? [] : [tags.length === 0 ? 'no tags' : `tags ${tags.join(' ')}`]),
  ...(visibility === undefined ? [] : [visibility === 'public' ? 'public' : 'private']),
]
