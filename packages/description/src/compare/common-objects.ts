import type { Reading } from '../model/reading.ts'
import type { JsonObject } from '../parse/json.ts'
import type { Body } from './bodies.ts'
import { Shapes, type ObjectShape } from './shapes.ts'

/** One object of a body, in both versions. */
export interface ObjectPair {
  /** The way from the body to the object, as users write it: `owner.address` or `items[]`. */
  path: string
  published: ObjectShape
  candidate: ObjectShape
}

/** Objects looked at in one body: far more than real ones have, too few for a reference bomb. */
const pairsMax = 20_000

/** Finds the objects that bodies of two versions have in common; many operations share them. */
export class CommonObjects {
  private readonly known = new WeakMap<JsonObject, WeakMap<JsonObject, ObjectPair[]>>()
  private readonly before: Shapes
  private readonly after: Shapes

  constructor(before: Reading, after: Reading) {
    this.before = new Shapes(before)
    this.after = new Shapes(after)
  }

  /**
   * The objects in both, the outermost first. Alternatives (oneOf, anyOf) are not entered: which of
   * them correspond is not known here.
   */
  of(published: Body, candidate: Body): ObjectPair[] {
    const old = this.before.resolve(published)
    const young = this.after.resolve(candidate)
    if (!old || !young) return []
    const byCandidate = this.known.get(old.node) ?? new WeakMap<JsonObject, ObjectPair[]>()
    this.known.set(old.node, byCandidate)
    const pairs = byCandidate.get(young.node) ?? this.find(published, candidate)
    byCandidate.set(young.node, pairs)
    return pairs
  }

  private find(published: Body, candidate: Body): ObjectPair[] {
    const pairs: ObjectPair[] = []
    const seen = new Map<JsonObject, Set<JsonObject>>()
    const pending = [{ path: '', published, candidate }]
    // The loop goes on to what is added while it runs.
    for (const { path, published, candidate } of pending) {
      const old = this.before.resolve(published)
      const young = this.after.resolve(candidate)
      if (!old || !young || pairs.length >= pairsMax) continue
      const partners = seen.get(old.node) ?? new Set()
      if (partners.has(young.node)) continue
      seen.set(old.node, partners.add(young.node))
      const before = this.before.shapeOf(old.node, old.pointer)
      const after = this.after.shapeOf(young.node, young.pointer)
      if (before.properties.size > 0 || after.properties.size > 0)
        pairs.push({ path, published: before, candidate: after })
      for (const [name, property] of before.properties) {
        const other = after.properties.get(name)
        if (other)
          pending.push({ path: propertyPath(path, name), published: property, candidate: other })
      }
      if (before.items && after.items)
        pending.push({ path: `${path}[]`, published: before.items, candidate: after.items })
    }
    return pairs
  }
}

/** A property's name with the way to it. */
export const propertyPath = (path: string, name: string): string =>
  path === '' ? name : `${path}.${name}`
