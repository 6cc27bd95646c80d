import type { Manifest, PackEntry } from '../documentation.ts'
import type { Specification } from '../model/specification.ts'
import type { JsonObject } from '../parse/json.ts'
import { finish } from './manifest.ts'
import type { Pack } from './packs.ts'
import { readPart, writePart, type Part } from './parts.ts'
import type { DocumentInput, DocumentSlice } from './slice.ts'
import { DocumentationWork } from './work.ts'

export type {
  ChangeCounts,
  DocumentCursor,
  DocumentInput,
  DocumentSlice,
  HistoryInput,
  KnownSlice,
} from './slice.ts'

export interface Documentation {
  manifest: Manifest
  /** Content addressed: each is stored under its hash. */
  packs: { sha256: string; bytes: Uint8Array }[]
}

/** The documentation of a valid, bundled description, all at once. */
export function documentDescription(
  description: { root: JsonObject; specification: Specification },
  options: Pick<DocumentInput, 'history' | 'changelog'> = {},
): Documentation {
  const work = new DocumentationWork(description)
  const packs: Documentation['packs'] = []
  const parts: Uint8Array[] = []
  for (let from: DocumentInput['from']; ;) {
    const slice = documentSlice(work, { ...options, from, parts })
    packs.push(...slice.packs)
    parts.push(...slice.parts)
    if (slice.manifest) return { manifest: slice.manifest, packs }
    from = slice.next
  }
}

/** What is known from here on, and the next slice; with the last one comes the manifest. */
export function documentSlice(
  work: DocumentationWork,
  {
    from = { unit: 0, effort: 0 },
    parts = [],
    known = [],
    ...options
  }: Omit<DocumentInput, 'bundle'>,
): DocumentSlice {
  let next = from
  const added: Part[] = []
  const takenOver: PackEntry[] = []
  const add = (part: Part): void => {
    added.push(part)
    next = { unit: next.unit + part.told.units, effort: next.effort + part.told.effort }
  }
  for (let found = work.find(next, known); found; found = work.find(next, known)) {
    const part = readPart(found.part)
    takenOver.push(...part.told.packs)
    add(part)
  }
  const packs: Pack[] = []
  if (next.unit < work.total || parts.length + added.length === 0) {
    const made = work.slice(next)
    packs.push(...made.packs)
    add(writePart(made.part))
  }
  const slice = {
    takenOver,
    parts: added.map(({ bytes }) => bytes),
    progress: { done: next.unit, total: work.total },
  }
  if (next.unit < work.total) return { ...slice, packs: packs.map(contentOf), next }
  const last = finish(work, [...parts.map(readPart), ...added], options)
  return {
    ...slice,
    packs: [...packs, ...last.packs].map(contentOf),
    manifest: last.manifest,
  }
}

const contentOf = ({ sha256, content }: Pack): DocumentSlice['packs'][number] => ({
  sha256,
  bytes: content,
})
