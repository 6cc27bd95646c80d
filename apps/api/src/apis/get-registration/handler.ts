import { createHash } from 'node:crypto'
import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { findRegistration } from '../find-registration.ts'
import type { ApisPorts } from '../read-ports.ts'
import { representRegistration } from '../represent-registration.ts'
import { waitFor } from '../wait-for.ts'

export const getRegistration = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path, query, header } }) {
    const ifNoneMatch = header['if-none-match']
    const registration = await waitFor(
      () => findRegistration(ports(), member, path['registration']!),
      ({ endedAt, revision }) => endedAt !== undefined || !ifNoneMatch?.includes(`"${revision}-`),
      Date.now() + Number(query['wait']) * 1_000,
    )
    const body = await representRegistration(ports(), registration, member)
    // Beside what is recorded, the answer says what the caller may do, and who else.
    const seen = [member.role, body.gate?.approvers, body.gate?.mayDecide, body.createdBy]
    const tag = `${registration.revision}-${hashOf(seen)}`
    return withEtag({ statusCode: 200, body }, ifNoneMatch, tag)
  },
})

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
