import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import type { Registration } from '@portolan/store/registrations/registration'
import { findRegistration } from '../find-registration.ts'
import type { ApisPorts } from '../read-ports.ts'
import { representRegistration } from '../represent-registration.ts'
import { waitFor } from '../wait-for.ts'

export const getRegistration = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path, query, header } }) {
    const ifNoneMatch = header['if-none-match']
    const tagOf = ({ revision }: Registration) => `${revision}-${member.role}`
    const registration = await waitFor(
      () => findRegistration(ports(), member, path['registration']!),
      (read) => read.endedAt !== undefined || !ifNoneMatch?.includes(`"${tagOf(read)}"`),
      Date.now() + Number(query['wait']) * 1_000,
    )
    const body = await representRegistration(ports(), registration, member)
    return withEtag({ statusCode: 200, body }, ifNoneMatch, tagOf(registration))
  },
})
