import { createHash } from 'node:crypto'
import type { Reading } from '../model/reading.ts'

/**
 * What is read of a description to know what its parts lead to. Several times what the largest ones
 * have; references that name the same megabytes in a thousand ways end here.
 */
const charactersMax = 100_000_000

/** What a reference leads to, while its circle is being looked for. */
interface Place {
  /** Of the reference, and of what stands where it leads. */
  digest: string
  references: string[]
  isBound: boolean
  order: number
  /** The earliest place that is known to lead here and is led to. */
  lowest: number
  isOpen: boolean
  /** Of all that can be reached from here; null where that cannot be told. */
  whole: string | null
}

/**
 * Digests of everything that a text of a description leads to, by references and theirs. Places that
 * lead to each other have one together, so that each is looked at once.
 */
export class Reach {
  private readonly reading: Reading
  /** What pages tell of links, which name operations by other ways than references. */
  private readonly linked: string
  private readonly places = new Map<string, Place>()
  private readonly open: Place[] = []
  private characters = 0

  constructor(reading: Reading, linked: string) {
    this.reading = reading
    this.linked = linked
  }

  /** Of a text and all that it leads to; null where that cannot be told. */
  digestOf(json: string): string | null {
    const text = this.read(json)
    if (!text.isBound) return null
    const hash = createHash('sha256').update(text.digest)
    for (const reference of text.references) {
      const { whole } = this.visit(reference)
      if (whole === null) return null
      hash.update(whole)
    }
    return hash.digest('base64')
  }

  private read(json: string, reference = ''): Pick<Place, 'digest' | 'references' | 'isBound'> {
    this.characters += json.length
    const hash = createHash('sha256').update(reference).update('\0').update(json)
    if (json.includes('"links":')) hash.update(this.linked)
    const references = new Set<string>()
    let isBound = this.characters <= charactersMax
    for (const [, text] of json.matchAll(/"\$(?:ref|dynamicRef)":("#(?:[^"\\]|\\.)*")/g)) {
      const found = JSON.parse(text ?? '""') as string
      // A name may stand anywhere in the description.
      if (/^#[^/]/.test(found)) isBound = false
      references.add(found)
    }
    return { digest: hash.digest('base64'), references: [...references], isBound }
  }

  /** Tarjan's way to find circles, without recursion: descriptions may be thousands of schemas deep. */
  private visit(reference: string): Place {
    const known = this.places.get(reference)
    if (known) return known
    const start = this.enter(reference)
    const path = [{ place: start, next: 0 }]
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { place } = step
      const below = place.references[step.next++]
      if (below === undefined) {
        path.pop()
        if (place.lowest === place.order) this.close(place)
        const above = path.at(-1)?.place
        if (above) above.lowest = Math.min(above.lowest, place.lowest)
        continue
      }
      const found = this.places.get(below)
      if (!found) path.push({ place: this.enter(below), next: 0 })
      else if (found.isOpen) place.lowest = Math.min(place.lowest, found.order)
    }
    return start
  }

  private enter(reference: string): Place {
    const order = this.places.size
    // What is beyond the limit is not even read.
    const target = this.characters > charactersMax ? undefined : this.reading.target(reference)
    const place = {
      ...this.read(target === undefined ? '' : JSON.stringify(target), reference),
      order,
      lowest: order,
      isOpen: true,
      whole: null,
    }
    this.places.set(reference, place)
    this.open.push(place)
    return place
  }

  /** All that were entered since lead to each other. */
  private close(first: Place): void {
    const circle = new Set(this.open.splice(this.open.lastIndexOf(first)))
    const digests: string[] = []
    const below = new Set<string>()
    for (const place of circle) {
      place.isOpen = false
      digests.push(place.digest)
    }
    for (const { references, isBound } of circle) {
      if (!isBound) return
      for (const reference of references) {
        const place = this.places.get(reference)
        if (!place || circle.has(place)) continue
        if (place.whole === null) return
        below.add(place.whole)
      }
    }
    const hash = createHash('sha256')
    for (const digest of [...digests.toSorted(), ...[...below].toSorted()]) hash.update(digest)
    const whole = hash.digest('base64')
    for (const place of circle) place.whole = whole
  }
}
