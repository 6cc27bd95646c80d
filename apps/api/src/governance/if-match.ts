import { Problem } from '@portolan/service/problem'
import type { Standing } from '@portolan/store/governance/settings'

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
  if (ifMatch === undefined) return undefined
  const isMatched = ifMatch
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag === `"${entityTag(standing)}"`)
  if (!isMatched) throw changedMeanwhile()
  return standing.head
}

export const changedMeanwhile = (): Problem =>
  new Problem({
    code: 'precondition-failed',
    detail: 'Somebody changed it after you read it. Read it again, and make your change to that.',
  })
