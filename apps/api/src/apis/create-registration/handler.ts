import { idempotently } from '@portolan/service/idempotent'
import { Problem } from '@portolan/service/problem'
import type { Answer } from '@portolan/service/response'
import type { MemberRequest, Operation } from '@portolan/service/operation'
import {
  type RegistrationStart,
  registrationWorkflowId,
  type Verdict,
} from '@portolan/orchestration/registration'
import { hasEnded, type Registration } from '@portolan/store/registrations/registration'
import type { Version } from '@portolan/store/versions/versions'
import { findRegistration } from '../find-registration.ts'
import { links } from '../links.ts'
import { readFindings, representRegistration } from '../represent-registration.ts'
import { waitFor } from '../wait-for.ts'
import type { ApisWritePorts } from '../write-ports.ts'
import { registrationIdOf } from './registration-id.ts'
import { sourceOf } from './source.ts'

/** Verdict and `Prefer: wait` together; API Gateway gives up after 29 seconds. */
const answerWithinMs = 20_000

export const createRegistration = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle(request) {
    const { event, member, now } = request
    const scope = `createRegistration/${member.organization.orgId}/${member.userId}`
    return idempotently(ports().idempotency, event, { scope, now }, () =>
      register(ports(), request),
    )
  },
})

async function register(ports: ApisWritePorts, request: MemberRequest): Promise<Answer> {
  const { member, parameters } = request
  const deadlineMs = Date.now() + answerWithinMs
  const { registration, isNew } = await findOrCreate(ports, request)
  const { registrationId } = registration
  const read = () => findRegistration(ports, member, registrationId)

  if (isNew || !hasEnded(registration)) {
    const verdict = await ports.runner.start(
      startOf(registration, member.organization.slug),
      deadlineMs,
    )
    const judged = await waitFor(
      read,
      (each) => hasEnded(each) || each.status === 'awaiting-approval',
      waitUntilMs(verdict, parameters.header['prefer'], deadlineMs),
    )
    return answerFor(ports, request, judged, verdict?.verdict === 'published')
  }
  return answerFor(ports, request, registration, true)
}

/**
 * The registration that this request means: the one that runs, or that ended in a way that stands. After any
 * other end the request is a new attempt.
 */
async function findOrCreate(
  ports: ApisWritePorts,
  request: MemberRequest,
): Promise<{ registration: Registration; isNew: boolean }> {
  const { member, parameters, now } = request
  const { orgId } = member.organization
  const source = await sourceOf(ports, request)
  const api = textOf(parameters.query['api'])
  const version = textOf(parameters.query['version'])
  const compareWith = textOf(parameters.query['compareWith'])
  for (let attempt = 1; ; attempt++) {
    const registrationId = registrationIdOf({ orgId, api, version, compareWith, source, attempt })
    const existing = await ports.registrations.get(orgId, registrationId)
    if (existing && (await stillHolds(ports, existing)))
      return { registration: existing, isNew: false }
    if (existing) continue
    const registration: Registration = {
      orgId,
      registrationId,
      status: 'running',
      source,
      steps: {},
      attempt: 1,
      revision: 1,
      createdAt: now.toISOString(),
      createdBy: member.userId,
      workflowId: registrationWorkflowId(registrationId),
      ...(api && { apiParameter: api, api }),
      ...(version && { versionParameter: version, version }),
      ...(compareWith && { compareWith }),
    }
    if (await ports.registrations.create(registration)) return { registration, isNew: true }
    // Another request was faster by a moment; it is found on the next look.
    attempt--
  }
}

async function stillHolds(ports: ApisWritePorts, existing: Registration): Promise<boolean> {
  if (!hasEnded(existing)) return true
  // Behind a URL other content may be by now.
  if (existing.source.kind === 'url') return false
  // What was withdrawn is not published any more: a new attempt is told so.
  if (existing.status === 'published')
    return (await versionOf(ports, existing))?.status !== 'withdrawn'
  if (existing.status !== 'rejected') return false
  if (existing.reasonCode === 'invalid-description') return existing.source.kind === 'blob'
  if (existing.reasonCode !== 'version-exists') return false
  return (await versionOf(ports, existing)) !== undefined
}

async function versionOf(
  { apis, versions }: ApisWritePorts,
  { orgId, api: slug = '', version = '' }: Registration,
): Promise<Version | undefined> {
  const api = await apis.findBySlug(orgId, slug)
  return api && versions.get(api.apiId, version)
}

async function answerFor(
  ports: ApisWritePorts,
  { member }: MemberRequest,
  registration: Registration,
  wasPublishedBefore: boolean,
): Promise<Answer> {
  const { status, reason = '', reasonCode, registrationId } = registration
  if (reasonCode === 'invalid-description' || reasonCode === 'description-not-judged') {
    const errors = await readFindings(ports, registration)
    const total = registration.findings?.total ?? errors.length
    throw new Problem({
      code: 'invalid-description',
      detail: `${reason} Each one below says where it is and what to do.`,
      errors,
      total,
      registration: registrationId,
    })
  }
  if (reasonCode === 'unknown-comparison')
    throw new Problem({
      code: 'invalid-request',
      detail: 'The request’s parameters are not valid.',
      errors: (await readFindings(ports, registration)).map(({ message }) => ({
        pointer: '/query/compareWith',
        message,
      })),
      registration: registrationId,
    })
  if (
    status === 'rejected' &&
    (reasonCode === 'version-exists' || reasonCode === 'version-in-progress')
  )
    throw new Problem({ code: reasonCode, detail: reason, registration: registrationId })
  const location = links.registration(member.organization.slug, registrationId)
  const statusCode =
    status !== 'published' ? 202 : wasPublishedBefore ? 200 : hasEnded(registration) ? 201 : 202
  return {
    statusCode,
    headers: { location },
    body: await representRegistration(ports, registration, member),
  }
}

export const startOf = (registration: Registration, orgSlug: string): RegistrationStart => {
  const {
    orgId,
    registrationId,
    attempt,
    apiParameter,
    versionParameter,
    compareWith,
    source,
    createdBy,
    createdAt,
  } = registration
  return {
    orgId,
    orgSlug,
    registrationId,
    attempt,
    source,
    createdBy,
    createdAt,
    ...(apiParameter && { apiParameter }),
    ...(versionParameter && { versionParameter }),
    ...(compareWith && { compareWith }),
  }
}

/** A run that was refused, or had nothing to do, ends within a step; its record is worth waiting for. */
function waitUntilMs(
  verdict: Verdict | undefined,
  prefer: string | undefined,
  deadlineMs: number,
): number {
  if (!verdict) return 0
  if (verdict.verdict !== 'accepted') return deadlineMs
  return Math.min(deadlineMs, Date.now() + preferredWaitMs(prefer))
}

/** `Prefer: wait=20` (RFC 7240), in milliseconds. */
function preferredWaitMs(prefer: string | undefined): number {
  const seconds = Number(/(?:^|[,;\s])wait=(\d{1,3})(?:$|[,;\s])/.exec(prefer ?? '')?.[1] ?? 0)
  return Math.min(seconds * 1_000, answerWithinMs)
}

const textOf = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value)
