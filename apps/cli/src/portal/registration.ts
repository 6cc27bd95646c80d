import type { components } from '@portolan/specs/types'
import type { Style } from '../terminal/style.ts'
import { harmless } from '../terminal/style.ts'
import { answer } from './client.ts'
import type { Session } from './session.ts'

export type Registration = components['schemas']['Registration']
export type Step = Registration['steps'][number]

/** One registration; with the tag of a known state, once it differs, or after some seconds. */
async function fetchRegistration(session: Session, id: string, etag: string) {
  const path = { org: session.organization, registration: id }
  const pending = session.client.GET('/orgs/{org}/registrations/{registration}', {
    params: { path, query: { wait: 15 } },
    headers: etag === '' ? {} : { 'if-none-match': etag },
  })
  const { response } = await pending
  if (response.status === 304) return undefined
  return { registration: await answer(pending), etag: response.headers.get('etag') ?? '' }
}

/** Gives each state of a registration until one is wanted. */
export async function* follow(
  session: Session,
  first: Registration,
  isLast: (registration: Registration) => boolean,
): AsyncGenerator<Registration> {
  yield first
  for (let registration = first, etag = ''; !isLast(registration);) {
    const next = await fetchRegistration(session, first.id, etag)
    if (!next) continue
    ;({ registration, etag } = next)
    yield registration
  }
}

const marks: Record<Step['status'], [string, Parameters<Style>[0]]> = {
  pending: ['·', 'dim'],
  running: ['…', 'blue'],
  waiting: ['⏸', 'yellow'],
  done: ['✔', 'green'],
  failed: ['✖', 'red'],
  skipped: ['–', 'dim'],
}

/** What people call the steps. */
const titles: Record<Step['name'], string> = {
  validateDescription: 'Validate the description',
  claimVersion: 'Claim the version',
  lintDescription: 'Lint',
  compareWithPublished: 'Compare with the published version',
  gate: 'Pass the gate',
  buildDocumentation: 'Build the documentation',
  publish: 'Publish',
  announce: 'Announce',
}

export function stepLine({ name, status, message }: Step, style: Style): string {
  const [mark, color] = marks[status]
  const more = message === undefined ? '' : ` ${style('dim', harmless(message))}`
  return `${style(color, mark)} ${titles[name] ?? name}${more}`
}

/** The page of the version, or its address in the API where the pages are not known. */
export function versionAddress(session: Session, registration: Registration): string {
  const { portal, organization, hasPages } = session
  const { api = '', version = '', links } = registration
  return hasPages
    ? `${portal}/${organization}/${api}/v/${encodeURIComponent(version)}`
    : `${portal}${links.version ?? links.self}`
}

export const registrationAddress = (session: Session, { id, links }: Registration): string =>
  session.hasPages
    ? `${session.portal}/${session.organization}/registrations/${id}`
    : `${session.portal}${links.self}`
