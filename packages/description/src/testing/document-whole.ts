import type { Manifest } from '../documentation.ts'
import type { DocumentInput, DocumentSlice } from '../document/slice.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

/** All slices of a description, one after another. */
export async function documentWhole(
  sandbox: Sandbox,
  input: Pick<DocumentInput, 'bundle' | 'history' | 'changelog'>,
): Promise<{ manifest: Manifest; packs: DocumentSlice['packs']; slices: number }> {
  const packs: DocumentSlice['packs'] = []
  const parts: Uint8Array[] = []
  for (let from: DocumentInput['from']; ;) {
    const slice = await sandbox.run('document', { ...input, from, parts })
    packs.push(...slice.packs)
    parts.push(slice.part)
    if (slice.manifest) return { manifest: slice.manifest, packs, slices: parts.length }
    from = slice.next
  }
}
