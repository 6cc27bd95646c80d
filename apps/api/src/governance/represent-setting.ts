import {
  type ApiPolicy,
  defaultPolicy,
  defaultPolicyText,
  effectivePolicy,
  type Policy,
} from '@portolan/policy/policy'
import type { Answer } from '@portolan/service/response'
import { withEtag } from '@portolan/service/response'
import type { components } from '@portolan/specs/types'
import type { Revision, SettingScope, Standing } from '@portolan/store/governance/settings'
import { entityTag } from './if-match.ts'
import type { GovernancePorts } from './read-ports.ts'

type Ports = Pick<GovernancePorts, 'people' | 'settings'>
type Representation = components['schemas']['Revision']

/** The text that holds while nobody has written one: revision 0. */
const defaultTexts = {
  policy: defaultPolicyText,
  ruleset: 'extends: [recommended]\n',
  // An API without a text of its own follows its organization.
  apiPolicy: '',
}

export async function representRevision(
  { people }: Pick<GovernancePorts, 'people'>,
  { revision, text, note, createdBy, createdAt, effectiveFrom }: Revision,
): Promise<Representation> {
  const author = await people.get(createdBy)
  return {
    revision,
    text,
    ...(note !== undefined && { note }),
    createdBy: author,
    createdAt,
    effectiveFrom,
  }
}

/** The organization's policy as it stands, with its ETag. */
export async function answerPolicy(ports: Ports, orgId: string, now: Date): Promise<Answer> {
  const standing = await ports.settings.standing({ orgId }, 'policy', now)
  return answer(standing, {
    ...(await representStanding(ports, standing, defaultTexts.policy)),
    effective: policyOf(standing),
  })
}

/** One API's policy as it stands, and what comes of it and the organization's. */
export async function answerApiPolicy(
  ports: Ports,
  scope: SettingScope & { apiId: string },
  now: Date,
): Promise<Answer> {
  const [organization, standing] = await Promise.all([
    ports.settings.standing({ orgId: scope.orgId }, 'policy', now),
    ports.settings.standing(scope, 'policy', now),
  ])
  const own = standing.current?.meaning as ApiPolicy | undefined
  return answer(standing, {
    ...(await representStanding(ports, standing, defaultTexts.apiPolicy)),
    effective: effectivePolicy(policyOf(organization), own),
  })
}

/** The organization's ruleset as it stands, with its ETag. */
export async function answerRuleset(ports: Ports, orgId: string, now: Date): Promise<Answer> {
  const standing = await ports.settings.standing({ orgId }, 'ruleset', now)
  return answer(standing, await representStanding(ports, standing, defaultTexts.ruleset))
}

const policyOf = ({ current }: Standing): Policy =>
  (current?.meaning as Policy | undefined) ?? defaultPolicy

const answer = (standing: Standing, body: unknown): Answer =>
  withEtag({ statusCode: 200, body }, undefined, entityTag(standing))

async function representStanding(
  ports: Ports,
  { current, upcoming }: Standing,
  text: string,
): Promise<{ current: Representation; upcoming?: Representation }> {
  return {
    current: current
      ? await representRevision(ports, current)
      : { revision: 0, text, createdAt: null, effectiveFrom: null },
    ...(upcoming && { upcoming: await representRevision(ports, upcoming) }),
  }
}
