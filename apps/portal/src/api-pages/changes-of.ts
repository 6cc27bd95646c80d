import type { Change, Version } from '../api/types.ts'
import type { Asking } from '../frame/request.ts'

export type ChangeCounts = { total: number; breaking: number; caution: number; safe: number }
export type ChangesOf = { counts: ChangeCounts; items: Change[] }

/**
 * The changes of a version against the one before, as they were stored when it was published; at most
 * `limit` of them, breaking ones first. Undefined for a first version, and while they are being compared.
 */
export async function changesOf(
  reader: Asking,
  org: string,
  { api, version, changes }: Pick<Version, 'api' | 'version' | 'changes'>,
  limit: number,
): Promise<ChangesOf | undefined> {
  if (!changes?.against) return undefined
  const answer = await reader.askIfThere(
    reader.api.GET('/orgs/{org}/apis/{api}/changes/{range}', {
      params: {
        path: { org, api, range: `${changes.against}..${version}` },
        query: { limit, wait: 0 },
        header: { Accept: 'application/json' },
      },
    }),
  )
  if (typeof answer !== 'object' || !('counts' in answer)) return undefined
  const { total, breaking, caution, safe } = answer.counts
  return { counts: { total, breaking, caution, safe }, items: answer.items }
}
