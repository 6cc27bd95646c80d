import { isPermitted } from '@portolan/identity/permissions'
import type { Member } from '@portolan/service/caller'
import type { ProblemError } from '@portolan/service/problem'
import type { components } from '@portolan/specs/types'
import { type Registration, stepNames } from '@portolan/store/registrations/registration'
import { links } from './links.ts'
import type { ApisPorts } from './read-ports.ts'

type Representation = components['schemas']['Registration']
type Change = components['schemas']['Change']

/** A registration with its findings and changes, as its own page shows it. */
export async function representRegistration(
  ports: Pick<ApisPorts, 'blobs' | 'people' | 'temporalUrl'>,
  registration: Registration,
  member: Member,
): Promise<Representation> {
  const [findings, changes] = await Promise.all([
    readFindings(ports, registration),
    readChanges(ports, registration.changesKey),
  ])
  return assemble(ports, registration, member, findings, changes)
}

/** A registration as lists show it: counts, but not each finding and change. */
export const summarizeRegistration = (
  ports: Pick<ApisPorts, 'people' | 'temporalUrl'>,
  registration: Registration,
  member: Member,
): Promise<Representation> => assemble(ports, registration, member, [], [])

/** The first 500 findings of a registration, errors first. */
export const readFindings = async (
  { blobs }: Pick<ApisPorts, 'blobs'>,
  { findingsKey }: Pick<Registration, 'findingsKey'>,
): Promise<ProblemError[]> =>
  findingsKey ? (await blobs.getJson<ProblemError[]>(findingsKey)).map(withoutEmptyFile) : []

export const readChanges = async (
  { blobs }: Pick<ApisPorts, 'blobs'>,
  changesKey: string | undefined,
): Promise<Change[]> => (changesKey ? blobs.getJson<Change[]>(changesKey) : [])

/** A description of a single file has no file name worth showing. */
const withoutEmptyFile = ({ file, ...finding }: ProblemError): ProblemError => ({
  ...finding,
  ...(file && { file }),
})

async function assemble(
  { people, temporalUrl }: Pick<ApisPorts, 'people' | 'temporalUrl'>,
  registration: Registration,
  { organization, role }: Member,
  findings: ProblemError[],
  changes: Change[],
): Promise<Representation> {
  const { registrationId: id, api, version, status, steps, decision } = registration
  const [createdBy, decidedBy] = await Promise.all([
    people.get(registration.createdBy),
    decision && people.get(decision.decidedBy),
  ])
  const org = organization.slug
  const isPublished = status === 'published' && api !== undefined && version !== undefined
  const temporal = isPermitted(role, 'operations:inspect')
    ? temporalUrl(registration.workflowId, registration.runId)
    : undefined
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
    ...(registration.changes && { changes: { ...registration.changes, items: changes } }),
    ...(registration.score !== undefined && { score: registration.score }),
    ...(decision && decidedBy && { decision: { ...decision, decidedBy } }),
    attempt: registration.attempt,
    createdAt: registration.createdAt,
    createdBy,
    ...(registration.endedAt && { endedAt: registration.endedAt }),
    links: {
      self: links.registration(org, id),
      ...(isPublished && {
        api: links.api(org, api),
        version: links.version(org, api, version),
        docs: links.docs(org, api, version),
      }),
      ...(temporal && { temporal }),
    },
  }
}
