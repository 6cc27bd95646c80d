import { isPermitted } from '@portolan/identity/permissions'
import type { Member } from '@portolan/service/caller'
import type { ProblemError } from '@portolan/service/problem'
import type { components } from '@portolan/specs/types'
import { type Registration, stepNames } from '@portolan/store/registrations/registration'
import type { ComparedChange } from '@portolan/store/versions/comparisons'
import {
  createEligibility,
  type Eligibility,
  type EligibilityPorts,
} from '../shared/eligibility.ts'
import { type GateRepresentationPorts, representGate } from '../shared/represent-gate.ts'
import { representChange } from './get-changes/represent.ts'
import { links } from './links.ts'
import type { ApisPorts } from './read-ports.ts'

type Representation = components['schemas']['Registration']
type Change = components['schemas']['Change']

/** A registration with its findings and changes, as its own page shows it. */
export async function representRegistration(
  ports: RepresentationPorts & Pick<ApisPorts, 'blobs'>,
  registration: Registration,
  member: Member,
): Promise<Representation> {
  const [findings, changes] = await Promise.all([
    readFindings(ports, registration),
    readChanges(ports, registration.changesKey),
  ])
  const eligibility = createEligibility(ports, registration.orgId)
  return assemble(ports, registration, member, eligibility, findings, changes)
}

/** A registration as lists show it: counts, but not each finding and change. */
export const summarizeRegistration = (
  ports: RepresentationPorts,
  registration: Registration,
  member: Member,
  eligibility: Eligibility,
): Promise<Representation> => assemble(ports, registration, member, eligibility, [], [])

type RepresentationPorts = GateRepresentationPorts &
  EligibilityPorts &
  Pick<ApisPorts, 'apis' | 'temporalUrl'>

/** The first 500 findings of a registration, errors first. */
export const readFindings = async (
  { blobs }: Pick<ApisPorts, 'blobs'>,
  { findingsKey }: Pick<Registration, 'findingsKey'>,
): Promise<ProblemError[]> =>
  findingsKey ? (await blobs.getJson<ProblemError[]>(findingsKey)).map(withoutEmptyFile) : []

export const readChanges = async (
  { blobs }: Pick<ApisPorts, 'blobs'>,
  changesKey: string | undefined,
): Promise<Change[]> =>
  changesKey ? (await blobs.getJson<ComparedChange[]>(changesKey)).map(representChange) : []

/** A description of a single file has no file name worth showing. */
const withoutEmptyFile = ({ file, ...finding }: ProblemError): ProblemError => ({
  ...finding,
  ...(file && { file }),
})

async function assemble(
  ports: RepresentationPorts,
  registration: Registration,
  { organization, role, userId }: Member,
  eligibility: Eligibility,
  findings: ProblemError[],
  changes: Change[],
): Promise<Representation> {
  const { registrationId: id, api, version, status, steps, gate, changes: counts } = registration
  const { people, temporalUrl } = ports
  const isWaiting = status === 'awaiting-approval'
  const org = organization.slug
  const isPublished = status === 'published' && api !== undefined && version !== undefined
  const temporal = isPermitted(role, 'operations:inspect')
    ? temporalUrl(registration.workflowId, registration.runId)
    : undefined
  const isCompared = (isWaiting || isPublished) && counts?.against !== undefined
  return {
    id,
    status,
    ...(api && { api }),
    ...(version && { version }),
    ...(registration.reason && { reason: registration.reason }),
    steps: stepNames.map((name) => ({
      name,
      ...(steps[name] ?? { status: 'pending', attempt: 0 }),
    })),
    findings: { total: 0, errors: 0, warnings: 0, ...registration.findings, items: findings },
    ...(counts && { changes: { ...counts, items: changes } }),
    ...(registration.score !== undefined && { score: registration.score }),
    ...(registration.reached && { reached: registration.reached }),
    ...(registration.improvements && { improvements: registration.improvements }),
    ...(gate && {
      gate: await representGate(
        ports,
        gate,
        gate.waivers.length > 0 && api
          ? (await ports.apis.findBySlug(registration.orgId, api))?.apiId
          : undefined,
        isWaiting
          ? { eligible: await eligibility.ofRegistration(registration), callerId: userId }
          : undefined,
      ),
    }),
    attempt: registration.attempt,
    createdAt: registration.createdAt,
    createdBy: await people.get(registration.createdBy),
    ...(registration.endedAt && { endedAt: registration.endedAt }),
    links: {
      self: links.registration(org, id),
      ...(isPublished && {
        api: links.api(org, api),
        version: links.version(org, api, version),
        docs: links.docs(org, api, version),
      }),
      ...(isCompared &&
        api &&
        version && { changes: links.changes(org, api, counts.against!, version) }),
      ...(temporal && { temporal }),
    },
  }
}
