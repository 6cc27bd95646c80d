import type { Operation } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import { listParameters } from '../../shared/page.ts'
import type { ApisPorts } from '../read-ports.ts'

type PublicApi = components['schemas']['PublicApi']

export const listPublicApis = (ports: () => ApisPorts): Operation => ({
  access: 'anyone',
  async handle({ parameters }) {
    const { apis, organizations } = ports()
    const { limit, cursor } = listParameters(parameters)
    const page = await apis.listPublic(limit, cursor)
    const orgIds = [...new Set(page.items.map(({ orgId }) => orgId))]
    const owners = new Map(
      await Promise.all(orgIds.map(async (id) => [id, await organizations.get(id)] as const)),
    )
    const items = page.items.flatMap((api): PublicApi[] => {
      const { orgId, slug, title, description, latestVersion, updatedAt } = api
      const owner = owners.get(orgId)
      // With all its versions withdrawn there is nothing to read.
      if (!owner || latestVersion === undefined) return []
      const org = { slug: owner.slug, name: owner.name }
      return [
        { org, api: slug, title, ...(description && { description }), latestVersion, updatedAt },
      ]
    })
    return { statusCode: 200, body: { items, ...(page.cursor && { nextCursor: page.cursor }) } }
  },
})
