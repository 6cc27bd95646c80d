import type { Manifest } from '../documentation.ts'
import type { Specification } from '../model/specification.ts'
import type { JsonObject } from '../parse/json.ts'
import { finish } from './manifest.ts'
import type { DocumentInput, DocumentSlice } from './slice.ts'
import { DocumentationWork, type SlicePart } from './work.ts'

export type {
  ChangeCounts,
  DocumentCursor,
  DocumentInput,
  DocumentSlice,
  HistoryInput,
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
    parts.push(slice.part)
    if (slice.manifest) return { manifest: slice.manifest, packs }
    from = slice.next
  }
}

/** The next slice; with the last one comes the manifest. */
export function documentSlice(
  work: DocumentationWork,
  {
    from = { unit: 0, packs: 0, effort: 0 },
    parts = [],
    ...options
  }: Omit<DocumentInput, 'bundle'>,
): DocumentSlice {
  const { packs, part } = work.slice(from)
  const slice = {
    part: new TextEncoder().encode(JSON.stringify(part)),
    progress: { done: part.to.unit, total: work.total },
  }
  const plain = packs.map(({ sha256, content }) => ({ sha256, bytes: content }))
  if (part.to.unit < work.total) return { ...slice, packs: plain, next: part.to }
  const before = parts.map((one) => JSON.parse(new TextDecoder().decode(one)) as SlicePart)
  const last = finish(work, [...before, part], options)
  return {
    ...slice,
    packs: [...plain, ...last.packs.map(({ sha256, content }) => ({ sha256, bytes: content }))],
    manifest: last.manifest,
  }
}
