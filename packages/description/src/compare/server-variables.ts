import type { Server, ServerVariable } from './contract/contract.ts'
import type { Pair } from './rule.ts'

/** The variables of a server in both versions; they correspond by where they stand in the URL. */
export function variablePairs({
  before,
  after,
}: Pair<Server>): { before: ServerVariable; after: ServerVariable }[] {
  if (!before || !after) return []
  return before.variables.flatMap((variable, index) => {
    const partner = after.variables[index]
    return partner ? [{ before: variable, after: partner }] : []
  })
}
