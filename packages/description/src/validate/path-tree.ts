/** Nodes that are visited at most while looking for the rivals of one path. */
const visitsMax = 2_000

const parameter = '{}'

interface Node {
  children: Map<string, Node>
  /** The path that ends here. */
  path: string | null
}

const newNode = (): Node => ({ children: new Map(), path: null })

/** Path templates by their segments, to find those that match the same URLs without comparing all pairs. */
export class PathTree {
  private readonly root = newNode()

  /**
   * Adds a path, and names an earlier one with which it is ambiguous: in one segment the one is
   * concrete and the other a parameter, in another segment the other way round.
   */
  add(path: string): string | null {
    const segments = path.split('/').slice(1)
    const rival = this.rivalOf(segments)
    let node = this.root
    for (const segment of segments) {
      const key = keyOf(segment)
      const child = node.children.get(key) ?? newNode()
      node.children.set(key, child)
      node = child
    }
    node.path ??= path
    return rival
  }

  private rivalOf(segments: string[]): string | null {
    let visits = 0
    const pending = [{ node: this.root, depth: 0, above: false, below: false }]
    for (let next = pending.pop(); next && visits++ < visitsMax; next = pending.pop()) {
      const { node, depth, above, below } = next
      const segment = segments[depth]
      if (segment === undefined) {
        if (above && below && node.path !== null) return node.path
        continue
      }
      const key = keyOf(segment)
      for (const [other, child] of node.children)
        if (other === key) pending.push({ node: child, depth: depth + 1, above, below })
        else if (key === parameter)
          pending.push({ node: child, depth: depth + 1, above, below: true })
        else if (other === parameter)
          pending.push({ node: child, depth: depth + 1, above: true, below })
    }
    return null
  }
}

/** Parameters are the same, whatever they are called; those with text around them count as concrete. */
const keyOf = (segment: string): string =>
  /^\{[^{}]*\}$/.test(segment) ? parameter : segment.replaceAll(/\{[^{}]*\}/g, parameter)
