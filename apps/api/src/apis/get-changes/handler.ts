import { toMarkdown } from '@portolan/description/compare/formats/markdown'
import { enforceOutsidersLimit } from '@portolan/service/limit'
import { Problem } from '@portolan/service/problem'
import { withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import type { Waiver } from '@portolan/store/governance/waivers'
import { comparePair } from '../../shared/compare-pair.ts'
import { findPairOf } from '../../shared/find-pair.ts'
import { readApi } from '../../shared/find-version.ts'
import { negotiate } from '../../shared/negotiate.ts'
import { listParameters } from '../../shared/page.ts'
import type { ApisWritePorts } from '../write-ports.ts'
import { matching } from './filter.ts'
import { representComparison } from './represent.ts'

/** A comparison takes seconds at most; asking again that soon finds most of them done. */
const retryAfterSeconds = 2

const offers = [
  { form: 'json', mediaTypes: ['application/json'] },
  { form: 'markdown', mediaTypes: ['text/markdown'] },
] as const

export const getChanges = (ports: () => ApisWritePorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { organization, member, parameters, now } = request
    const { path, query, header } = parameters
    const form = negotiate(header['accept'], offers)
    if (!form)
      throw new Problem({
        code: 'not-acceptable',
        detail: 'Changes are given as application/json or text/markdown.',
      })
    const { cursors, limits, rateLimits } = ports()
    const api = await readApi(ports(), request, path['api']!)
    const isMember = member !== undefined
    const pair = await findPairOf(ports(), api, path['range']!, isMember)
    const deadlineMs = Date.now() + Number(query['wait']) * 1_000
    // What outsiders ask for first is compared for them too, but not all of it at once.
    const comparison = await comparePair(ports(), organization, pair, deadlineMs, async () => {
      if (!isMember) await enforceOutsidersLimit(rateLimits, limits, organization.orgId, now)
    })
    if (!comparison)
      return {
        statusCode: 202,
        headers: { 'retry-after': String(retryAfterSeconds) },
        body: { status: 'running' },
      }
    const changes = matching(comparison.changes, query)
    if (form === 'markdown')
      return withEtag(
        {
          statusCode: 200,
          headers: { 'content-type': 'text/markdown; charset=utf-8', vary: 'Accept' },
          body: toMarkdown(
            { ...comparison, changes, total: changes.length },
            { published: pair.from.label, candidate: pair.to.label },
          ),
        },
        header['if-none-match'],
      )

    const waivers = isMember ? await livingByFingerprint(ports(), api.apiId, now) : undefined
    const { limit, cursor } = listParameters(parameters)
    const { level, rule, operation, hurts } = query
    const filter = JSON.stringify([level, rule, operation, hurts])
    const scope = `changes/${pair.from.content.bundle}/${pair.to.content.bundle}/${filter}`
    const position = cursor ? Number(cursors.open(scope, cursor)) : 0
    const end = position + limit
    const body = await representComparison(ports(), organization.slug, pair, comparison, {
      changes: changes.slice(position, end),
      ...(waivers && { waivers }),
      ...(end < changes.length && { nextCursor: cursors.seal(scope, String(end)) }),
    })
    return withEtag({ statusCode: 200, headers: { vary: 'Accept' }, body }, header['if-none-match'])
  },
})

async function livingByFingerprint(
  { waivers }: ApisWritePorts,
  apiId: string,
  now: Date,
): Promise<ReadonlyMap<string, Waiver>> {
  const living = await waivers.living(apiId, now)
  return new Map(living.map((waiver) => [waiver.fingerprint, waiver]))
}
