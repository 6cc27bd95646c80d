import type { Located, Reading } from '../model/reading.ts'
import { isObject, own, ownString, type Json, type JsonObject } from '../parse/json.ts'
import { pointerOfFragment, tokensOf } from '../pointer.ts'
import type { Part } from './schema/shape.ts'

const hopsMax = 32

/** A reading that says of each reference where its target is written. */
export class Source {
  readonly reading: Reading
  /** Whether `$ref` takes effect together with what stands beside it (3.1). */
  readonly hasSiblings: boolean
  private readonly ids = new Map<object, number>()

  constructor(reading: Reading) {
    this.reading = reading
    this.hasSiblings = reading.specification === '3.1' || reading.specification === '3.2'
  }

  /** The object that a node is or refers to, at the place where it is written. */
  follow(node: Json | undefined, pointer: string): Located | undefined {
    let current: Json | undefined = node
    let place = pointer
    for (let hops = 0; hops < hopsMax && isObject(current); hops++) {
      const reference = ownString(current, '$ref')
      if (reference === undefined) return this.reading.locate(current, place)
      place = this.pointerOf(reference) ?? place
      current = this.reading.target(reference)
    }
    return undefined
  }

  /** One step along the reference of a schema; undefined where it leads nowhere. */
  step(reference: string): Part | undefined {
    const node = this.reading.target(reference)
    const pointer = this.pointerOf(reference)
    if (pointer === undefined || (typeof node !== 'boolean' && !isObject(node))) return undefined
    return { node, pointer }
  }

  /** The name of the schema component that a reference leads to. */
  nameOf(reference: string): string | undefined {
    const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
    const tokens = pointer === null ? [] : tokensOf(pointer)
    return tokens.length === 3 && tokens[0] === 'components' && tokens[1] === 'schemas'
      ? tokens[2]
      : undefined
  }

  /** A number for each object, so that combinations of them have a key. */
  idOf(node: object): number {
    const known = this.ids.get(node)
    if (known !== undefined) return known
    this.ids.set(node, this.ids.size + 1)
    return this.ids.size
  }

  private pointerOf(reference: string): string | undefined {
    const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
    return pointer === null ? undefined : this.reading.givenPointer(pointer)
  }
}

export const isTrue = (node: JsonObject, field: string): boolean => own(node, field) === true
