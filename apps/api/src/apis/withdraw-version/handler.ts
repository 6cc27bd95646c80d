import { notFound } from '@portolan/service/problem'
import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import type { Version } from '@portolan/store/versions/versions'
import { findApi } from '../../shared/find-version.ts'
import { representVersion } from '../represent-version.ts'
import { waitFor } from '../wait-for.ts'
import type { ApisWritePorts } from '../write-ports.ts'

/** Hiding is one step; only with the workers away does it take longer. */
const answerWithinMs = 10_000

export const withdrawVersion = (ports: () => ApisWritePorts): Operation => ({
  access: 'member',
  async handle({ caller, member, parameters: { path }, body, now }) {
    const { versions, withdrawals } = ports()
    const { organization, userId } = member
    const { orgId, slug: orgSlug } = organization
    const slug = path['api']!
    const { apiId } = await findApi(ports(), orgId, slug)
    const find = async (): Promise<Version> => {
      const version = await versions.get(apiId, path['version']!)
      if (!version) throw notFound(`version "${path['version']}" of ${slug}`)
      return version
    }

    let version = await find()
    if (version.status !== 'withdrawn') {
      const { reason } = body as components['schemas']['NewWithdrawal']
      await withdrawals.start({
        orgId,
        orgSlug,
        apiId,
        slug,
        version: version.version,
        reason,
        withdrawnBy: userId,
        withdrawnAt: now.toISOString(),
      })
      version = await waitFor(
        find,
        ({ status }) => status === 'withdrawn',
        Date.now() + answerWithinMs,
      )
    }
    const reader = { caller, organization, member }
    // What is the latest is another one by now.
    const api = await findApi(ports(), orgId, slug)
    return {
      statusCode: version.status === 'withdrawn' ? 200 : 202,
      body: await representVersion(ports(), reader, api, version),
    }
  },
})
