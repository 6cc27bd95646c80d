import { Problem } from '@portolan/service/problem'

/**
 * Lets a change through whose caller has seen what stands now, or does not ask for that.
 * @throws {Problem} 412
 */
export function requireMatch(ifMatch: string | undefined, entityTag: string): void {
  if (ifMatch === undefined) return
  const tags = ifMatch.split(',').map((tag) => tag.trim())
  if (!tags.some((tag) => tag === '*' || tag === `"${entityTag}"`)) throw changedMeanwhile()
}

export const changedMeanwhile = (): Problem =>
  new Problem({
    code: 'precondition-failed',
    detail: 'Somebody changed it after you read it. Read it again, and make your change to that.',
  })
