import { createHash } from 'node:crypto'
import type { ShardRange, SliceEntry } from '../documentation.ts'
import type { SlicePart } from './work.ts'

/** A slice's part as it is kept, and what it tells. */
export interface Part {
  bytes: Uint8Array
  told: SlicePart
}

export const readPart = (bytes: Uint8Array): Part => ({
  bytes,
  told: JSON.parse(new TextDecoder().decode(bytes)) as SlicePart,
})

export const writePart = (told: SlicePart): Part => ({
  bytes: new TextEncoder().encode(JSON.stringify(told)),
  told,
})

/** What the next version is told of a slice. */
export function entryOf({ bytes, told }: Part): SliceEntry[] {
  const { first, units, fingerprint, effort, isLast } = told
  if (fingerprint === undefined) return []
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const entry = { sha256, bytes: bytes.length, first, units, fingerprint, effort }
  return [{ ...entry, ...(isLast && { isLast }) }]
}

/** The packs of all slices numbered as the manifest lists them. */
export function inOneCount(left: Part[]): SlicePart[] {
  let before = 0
  return left.map(({ told }) => {
    const move = <Range extends ShardRange>(range: Range): Range => moved(range, before)
    const moveEntry = <Entry extends ShardRange & { twin: ShardRange }>(entry: Entry): Entry => ({
      ...move(entry),
      twin: move(entry.twin),
    })
    const slice = {
      ...told,
      operations: told.operations.map(moveEntry),
      webhooks: told.webhooks.map(moveEntry),
      schemas: told.schemas.map(moveEntry),
      twins: told.twins.map(move),
      postman: told.postman.map(move),
      search: told.search.map(move),
    }
    before += told.packs.length
    return slice
  })
}

export const moved = <Range extends ShardRange>(range: Range, packs: number): Range => ({
  ...range,
  pack: range.pack + packs,
})
