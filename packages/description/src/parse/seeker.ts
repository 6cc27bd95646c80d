import { tokensOf } from '../pointer.ts'

/** A node that is sought, or on the way to one. */
interface Sought {
  /** Of its key, or of itself in a list; -1 until met. */
  offset: number
  children: Map<string, Sought>
}

const sought = (): Sought => ({ offset: -1, children: new Map() })

/**
 * Finds many pointers during one scan of a text: the scan reports containers, keys and values, and
 * the seeker walks down a tree of what is sought beside it. The first of two equal keys wins.
 */
export class Seeker {
  private readonly root = sought()
  /** Per open container: what is sought below it, and the index of its next item if it is a list. */
  private readonly open: { below: Sought | undefined; index: number }[] = []
  private next: Sought | undefined = this.root

  constructor(pointers: Iterable<string>) {
    for (const pointer of pointers) {
      let node = this.root
      for (const token of tokensOf(pointer)) {
        const child = node.children.get(token) ?? sought()
        node.children.set(token, child)
        node = child
      }
    }
  }

  /** A key in the innermost container. `read` is called only if something is sought there. */
  key(offset: number, read: () => string): void {
    const below = this.open.at(-1)?.below
    this.next = below && below.children.size > 0 ? below.children.get(read()) : undefined
    this.met(offset)
  }

  /** A value starts; in a list it is found by its index. */
  value(offset: number): void {
    const parent = this.open.at(-1)
    if (parent && parent.index >= 0) {
      this.next = parent.below?.children.get(String(parent.index))
      parent.index++
    }
    this.met(offset)
  }

  enter(isList: boolean): void {
    this.open.push({ below: this.next, index: isList ? 0 : -1 })
  }

  leave(): void {
    this.open.pop()
  }

  /** Where the pointer's node is, or else its nearest ancestor that the text has. */
  offsetOf(pointer: string): number {
    let node: Sought | undefined = this.root
    let offset = 0
    for (const token of tokensOf(pointer)) {
      node = node.children.get(token)
      if (!node || node.offset < 0) return offset
      offset = node.offset
    }
    return Math.max(offset, node.offset, 0)
  }

  private met(offset: number): void {
    if (this.next && this.next.offset < 0) this.next.offset = offset
  }
}
