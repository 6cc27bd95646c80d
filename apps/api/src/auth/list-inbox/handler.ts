import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { Announcement } from '@portolan/store/users/inbox'
import { listParameters, pageOf } from '../../shared/page.ts'
import type { AuthPorts } from '../ports.ts'

export const listInbox = (ports: () => AuthPorts): Operation => ({
  access: 'caller',
  async handle({ userId, parameters }) {
    const { limit, cursor } = listParameters(parameters)
    return {
      statusCode: 200,
      body: await pageOf(await ports().inbox.list(userId, limit, cursor), represent),
    }
  },
})

function represent({
  registrationId,
  reviewId,
  against,
  ...announcement
}: Announcement): components['schemas']['Announcement'] {
  const { organization, api, version, kind } = announcement
  const org = `/orgs/${organization}`
  const isOfVersion = api !== undefined && version !== undefined
  return {
    ...announcement,
    links: {
      ...(kind === 'version-published' &&
        isOfVersion && { version: `${org}/apis/${api}/versions/${encodeURIComponent(version)}` }),
      ...(registrationId && { registration: `${org}/registrations/${registrationId}` }),
      ...(against &&
        isOfVersion && {
          changes: `${org}/apis/${api}/changes/${encodeURIComponent(`${against}..${version}`)}`,
        }),
      ...(reviewId && { review: `${org}/reviews/${reviewId}` }),
    },
  }
}
