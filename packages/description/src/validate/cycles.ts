/**
 * The circles among names that each lead to one other at most: each circle once, from its first member
 * in the order of the map. Every step is made once.
 */
export function* cyclesIn(leadsOn: Map<string, string>): Generator<string[]> {
  const order = new Map([...leadsOn.keys()].map((pointer, index) => [pointer, index]))
  const settled = new Set<string>()
  for (const start of leadsOn.keys()) {
    const chain = new Set<string>()
    let current: string | undefined = start
    while (current !== undefined && !settled.has(current) && !chain.has(current)) {
      chain.add(current)
      current = leadsOn.get(current)
    }
    const members = [...chain]
    if (current !== undefined && chain.has(current)) {
      const circle = members.slice(members.indexOf(current))
      const positions = circle.map((member) => order.get(member) ?? 0)
      const at = positions.indexOf(positions.reduce((least, one) => Math.min(least, one)))
      yield [...circle.slice(at), ...circle.slice(0, at)]
    }
    for (const member of members) settled.add(member)
  }
}
