import type { Standing } from '@portolan/store/governance/settings'
import { requireMatch } from '../shared/if-match.ts'

/** Changes with each revision that is added, and when one begins to bind. */
export const entityTag = ({ head, current }: Standing): string =>
  `${head}.${current?.revision ?? 0}`

/**
 * The revision that must still be the newest when the change is written; undefined where the caller does not
 * ask for that.
 * @throws {Problem} 412 when the caller has seen another one
 */
export function expectedRevision(
  ifMatch: string | undefined,
  standing: Standing,
): number | undefined {
  requireMatch(ifMatch, entityTag(standing))
  return ifMatch === undefined ? undefined : standing.head
}
