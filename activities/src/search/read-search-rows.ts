import type { SearchRow } from '@portolan/description/documentation'
import { readManifest, type StoredManifest } from '@portolan/description/stored-manifest'
import { searchKinds } from '@portolan/search/kinds'
import type { SearchPorts } from './ports.ts'

/** What a single version offers beyond it is not found; GitHub's offers a quarter of it. */
const rowsMax = 200_000

/**
 * What a search may find in the documentation of one version.
 * @throws {BlobNotFound}
 */
export async function readSearchRows(
  { blobs }: Pick<SearchPorts, 'blobs'>,
  orgId: string,
  manifestKey: string,
): Promise<SearchRow[]> {
  const manifest = readManifest(Buffer.from(await blobs.get(manifestKey)).toString('utf8'))
  const file = manifest.files.find(({ name }) => name === 'search.jsonl')
  if (!file) return rowsOfEntries(manifest)
  const decoder = new TextDecoder()
  const rows: SearchRow[] = []
  let rest = ''
  for (const { pack, offset, length } of file.parts) {
    const { sha256 } = manifest.packs[pack]!
    const bytes = length > 0 ? await blobs.get(blobs.keyOf(orgId, sha256), { offset, length }) : []
    const lines = (rest + decoder.decode(Uint8Array.from(bytes), { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) add(line)
    if (rows.length >= rowsMax) break
  }
  add(rest)
  return rows.slice(0, rowsMax)

  function add(line: string): void {
    if (!line.trim()) return
    const row = JSON.parse(line) as SearchRow
    if (searchKinds.includes(row.kind)) rows.push(row)
  }
}

/** Of documentation that an earlier release built, the lists alone. */
function rowsOfEntries({ title, operations, webhooks, schemas }: StoredManifest): SearchRow[] {
  const shown = ({ operationId, tags, deprecated }: StoredManifest['operations'][number]) => ({
    ...(operationId !== undefined && { operationId }),
    tags,
    deprecated,
  })
  return [
    { kind: 'api', title },
    ...operations.map(({ slug, method, path, summary, ...entry }): SearchRow => {
      const name = summary ?? entry.operationId ?? `${method} ${path}`
      return {
        kind: 'operation',
        title: name,
        page: slug,
        method,
        path,
        ...shown({ slug, method, path, ...entry }),
      }
    }),
    ...webhooks.map(({ slug, name, summary, method, tags, deprecated }): SearchRow => {
      return { kind: 'webhook', title: summary ?? name, page: slug, method, tags, deprecated }
    }),
    ...schemas.map(({ name, deprecated }): SearchRow => {
      return { kind: 'schema', title: name, page: name, deprecated }
    }),
  ]
}
