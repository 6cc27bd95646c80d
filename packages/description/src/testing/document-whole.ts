import type { Manifest } from '../documentation.ts'
import type { DocumentInput, DocumentSlice } from '../document/slice.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'

/** All slices of a description, one after another. */
export async function documentWhole(
  sandbox: Sandbox,
  input: Pick<DocumentInput, 'bundle' | 'history' | 'changelog' | 'known'>,
): Promise<{ manifest: Manifest; packs: DocumentSlice['packs']; parts: Uint8Array[] }> {
  const packs: DocumentSlice['packs'] = []
  const parts: Uint8Array[] = []
  for (let from: DocumentInput['from']; ;) {
    const slice = await sandbox.run('document', { ...input, from, parts })
    packs.push(...slice.packs)
    parts.push(...slice.parts)
    if (slice.manifest) return { manifest: slice.manifest, packs, parts }
    from = slice.next
  }
}
