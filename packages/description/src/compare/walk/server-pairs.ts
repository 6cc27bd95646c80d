import type { Server } from '../contract/contract.ts'
import { isRelative, pathOfServer } from '../contract/read-servers.ts'
import type { Pair } from '../rule.ts'

/**
 * Servers correspond by their URL. A relative one is at the address of the description, which is not
 * known here, so that it corresponds to any with the same path.
 */
export function serverPairs(before: readonly Server[], after: readonly Server[]): Pair<Server>[] {
  const taken = new Set<Server>()
  const pairs: Pair<Server>[] = before.map((old) => {
    const partner =
      after.find(({ url }) => url === old.url) ?? after.find((young) => isSame(old, young))
    if (partner) taken.add(partner)
    return { before: old, after: partner ?? null }
  })
  for (const young of after)
    if (!taken.has(young))
      pairs.push({ before: before.find((old) => isSame(old, young)) ?? null, after: young })
  return pairs
}

const isSame = (one: Server, other: Server): boolean =>
  one.url === other.url ||
  one.usual === other.usual ||
  (isRelative(one.url) !== isRelative(other.url) &&
    pathOfServer(one.url) === pathOfServer(other.url))
