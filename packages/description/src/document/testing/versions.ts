import { createHash } from 'node:crypto'
import { bundle } from '../../bundle/bundle.ts'
import type { Manifest } from '../../documentation.ts'
import type { JsonObject } from '../../parse/json.ts'
import type { Specification } from '../../model/specification.ts'
import { documentSlice, type DocumentInput, type KnownSlice } from '../document.ts'
import { DocumentationWork } from '../work.ts'

export interface Description {
  root: JsonObject
  specification: Specification
}

/** A version's documentation, and what of it was taken over. */
export interface Version {
  manifest: Manifest
  packs: Map<string, Uint8Array>
  parts: Uint8Array[]
  takenOver: string[]
}

export function descriptionOf(text: string | Uint8Array): Description {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const made = bundle(new Map([['api.yaml', bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  const { root, specification } = made.bundle
  return { root, specification }
}

interface Options {
  /** What a slice has on average. By default each page is a slice. */
  bytesTarget?: number
  before?: Version
  history?: DocumentInput['history']
  /** Each slice is made by another process. */
  isCrashing?: boolean
}

/** Documents a version in slices, as a worker does. */
export function versionOf(
  description: Description,
  { bytesTarget = 1, before, history, isCrashing = false }: Options = {},
): Version {
  const known = before && knownOf(before)
  const start = () => new DocumentationWork(structuredClone(description), bytesTarget)
  const version = { packs: new Map<string, Uint8Array>(), parts: [], takenOver: [] }
  const { packs, parts, takenOver }: Omit<Version, 'manifest'> = version
  let work = start()
  for (let from: DocumentInput['from']; ;) {
    if (isCrashing) work = start()
    const slice = documentSlice(work, { from, parts, known, history })
    for (const { sha256, bytes } of slice.packs) packs.set(sha256, bytes)
    takenOver.push(...slice.takenOver.map(({ sha256 }) => sha256))
    parts.push(...slice.parts)
    if (slice.manifest) return { ...version, manifest: slice.manifest }
    from = slice.next
  }
}

function knownOf({ manifest, parts }: Version): KnownSlice[] {
  const byHash = new Map(
    parts.map((part) => [createHash('sha256').update(part).digest('hex'), part]),
  )
  return manifest.slices.map((entry) => {
    const part = byHash.get(entry.sha256)
    if (!part) throw new Error('The manifest names a part that nobody made.')
    return { ...entry, part }
  })
}
