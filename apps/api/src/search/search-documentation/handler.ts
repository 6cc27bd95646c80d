import type { SearchKind } from '@portolan/search/kinds'
import { resultsMax } from '@portolan/search/search'
import { unseen } from '@portolan/service/authorize'
import type { Operation, ReaderRequest } from '@portolan/service/operation'
import { find } from '../find.ts'
import type { SearchPorts } from '../ports.ts'
import { type ReadableHit, readableHits } from '../readable-hits.ts'

export const searchDocumentation = (ports: () => SearchPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { organization, parameters } = request
    const { q, kind, limit, cursor } = parameters.query
    const visible = await visibleTo(ports(), request)
    const offset = Number(cursor ?? 0)
    const { hits, total, correctedTo } = await find(ports(), organization.orgId, {
      typed: String(q),
      ...(kind !== undefined && { kinds: String(kind).split(',') as SearchKind[] }),
      ...visible,
      offset,
      limit: Number(limit),
    })
    const readable = await readableHits(ports(), organization.orgId, hits, !request.member)
    const next = offset + Number(limit)
    return {
      statusCode: 200,
      body: {
        items: readable.map(represent),
        total,
        ...(correctedTo !== undefined && { correctedTo }),
        ...(next < Math.min(total, resultsMax) && { nextCursor: String(next) }),
      },
    }
  },
})

/**
 * Members may find everything, others what is public.
 * @throws {Problem} 401 and 404 to outsiders where nothing is
 */
async function visibleTo(
  { publicIds }: SearchPorts,
  { caller, member, organization }: ReaderRequest,
): Promise<{ mayRead?: (apiId: string) => boolean }> {
  if (member) return {}
  const ids = await publicIds.forceFetch(organization.orgId)
  if (ids.size === 0) throw unseen(caller)
  return { mayRead: (apiId) => ids.has(apiId) }
}

function represent({ api, set, kind, title, matched, ...row }: ReadableHit) {
  const { page, anchor, method, path, operationId, tags, deprecated, text } = row
  return {
    kind,
    api: api.slug,
    apiTitle: api.title,
    version: set.version,
    title,
    page,
    anchor,
    method,
    path,
    operationId,
    tags,
    deprecated,
    text,
    matched,
  }
}
