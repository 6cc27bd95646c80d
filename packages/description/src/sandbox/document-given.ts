import { readBundle } from '../bundle/stored.ts'
import { documentSlice } from '../document/document.ts'
import type { DocumentInput, DocumentSlice } from '../document/slice.ts'
import { DocumentationWork } from '../document/work.ts'

/** The description that this thread is documenting: reading megabytes anew for each slice would take longer than the slice. */
let kept: { bundle: Uint8Array; work: DocumentationWork } | null = null

/** Documents some MB of a bundle. What was read is kept until the last slice, one bundle at a time. */
export function documentGiven({ bundle, ...input }: DocumentInput): DocumentSlice {
  // To compare 13 MB takes a hundredth of what their hash takes, which each slice would need.
  const work =
    kept && Buffer.compare(kept.bundle, bundle) === 0
      ? kept.work
      : new DocumentationWork(readBundle(bundle))
  kept = null
  const slice = documentSlice(work, input)
  if (slice.next) kept = { bundle, work }
  return slice
}

/** Other tasks have the memory of the thread for themselves. */
export function forgetDocumented(): void {
  kept = null
}
