import { createHash } from 'node:crypto'
import { readBundle } from '../bundle/stored.ts'
import { documentSlice } from '../document/document.ts'
import type { DocumentInput, DocumentSlice } from '../document/slice.ts'
import { DocumentationWork } from '../document/work.ts'

/** The description that this thread is documenting: reading megabytes anew for each slice would take longer than the slice. */
let kept: { hash: string; work: DocumentationWork } | null = null

/** Documents some MB of a bundle. What was read is kept until the last slice, one bundle at a time. */
export function documentGiven({ bundle, ...input }: DocumentInput): DocumentSlice {
  const hash = createHash('sha256').update(bundle).digest('hex')
  const work = kept?.hash === hash ? kept.work : new DocumentationWork(readBundle(bundle))
  kept = null
  const slice = documentSlice(work, input)
  if (slice.next) kept = { hash, work }
  return slice
}

/** Other tasks have the memory of the thread for themselves. */
export function forgetDocumented(): void {
  kept = null
}
