import type { Security, SecurityAlternative } from './contract/contract.ts'
import type { Subjects } from './rule.ts'

export const isAnonymous = ({ alternatives }: Security): boolean =>
  alternatives.length === 0 || alternatives.some((schemes) => schemes.size === 0)

export const inWords = ({ alternatives }: Security): string =>
  alternatives.map(schemesInWords).sort().join(', or ')

const schemesInWords = (schemes: SecurityAlternative): string =>
  [...schemes.keys()].sort().join(' and ')

export interface SecurityChanges {
  /** Credentials that were enough and are no longer. */
  refused: string[]
  offered: string[]
  scopesAdded: { scheme: string; scope: string }[]
  scopesRemoved: { scheme: string; scope: string }[]
}

const none: SecurityChanges = { refused: [], offered: [], scopesAdded: [], scopesRemoved: [] }

/** What became of each way to authenticate; nothing where either side needs none. */
export function compareSecurity({ before, after }: Subjects['security']): SecurityChanges {
  if (isAnonymous(before) || isAnonymous(after)) return none
  const changes: SecurityChanges = { refused: [], offered: [], scopesAdded: [], scopesRemoved: [] }
  for (const old of before.alternatives) {
    // Whoever has more credentials than are asked for is still let in.
    if (after.alternatives.some((young) => isEnough(old, young))) continue
    const same = after.alternatives.find((young) => hasSameSchemes(old, young))
    if (same) changes.scopesAdded.push(...scopesMissing(old, same))
    else changes.refused.push(schemesInWords(old))
  }
  for (const young of after.alternatives) {
    const same = before.alternatives.find((old) => hasSameSchemes(old, young))
    if (same && !before.alternatives.some((old) => isEnough(young, old)))
      changes.scopesRemoved.push(...scopesMissing(young, same))
    else if (!same) changes.offered.push(schemesInWords(young))
  }
  return changes
}

/** Whether these credentials meet that requirement. */
function isEnough(held: SecurityAlternative, needed: SecurityAlternative): boolean {
  for (const [scheme, scopes] of needed) {
    const given = held.get(scheme)
    if (!given || [...scopes].some((scope) => !given.has(scope))) return false
  }
  return true
}

const hasSameSchemes = (one: SecurityAlternative, other: SecurityAlternative): boolean =>
  one.size === other.size && [...one.keys()].every((scheme) => other.has(scheme))

const scopesMissing = (
  held: SecurityAlternative,
  needed: SecurityAlternative,
): { scheme: string; scope: string }[] =>
  [...needed].flatMap(([scheme, scopes]) =>
    [...scopes]
      .filter((scope) => !held.get(scheme)?.has(scope))
      .map((scope) => ({ scheme, scope })),
  )
