import type {
  DocumentationFile,
  DocumentationFileName,
  Manifest,
  SecurityUses,
  ShardRange,
} from '../documentation.ts'
import { llmsIndex } from './files/llms-index.ts'
import { postmanHead, postmanTail } from './files/postman.ts'
import { apiRow, searchLines } from './files/search-rows.ts'
import { describeInfo, serversOf, tagsOfDescription } from './describe-root.ts'
import { historyOf } from './history.ts'
import { overviewTwin, securityTwin } from './markdown/twins.ts'
import { Packer, Packs, type Pack } from './packs.ts'
import { securityUses } from './security-uses.ts'
import { entryOf, inOneCount, moved, type Part } from './parts.ts'
import type { DocumentInput } from './slice.ts'
import type { DocumentationWork, SlicePart } from './work.ts'
import { webhooksOf } from './webhooks.ts'

/** A manifest before anything is packed that is made from it. */
type Parts = Omit<Manifest, 'packs' | 'twins' | 'files' | 'slices'> & { securityUses: SecurityUses }

const mediaTypes: Record<DocumentationFileName, string> = {
  'llms.txt': 'text/plain; charset=utf-8',
  'llms-full.txt': 'text/plain; charset=utf-8',
  'postman.json': 'application/json',
  'changelog.md': 'text/markdown; charset=utf-8',
  'search.jsonl': 'application/jsonl; charset=utf-8',
}

/**
 * What is told of the description as a whole, after all pages were made.
 * @throws {Error} if these are not all the parts of this description, in their order
 */
export function finish(
  work: DocumentationWork,
  left: Part[],
  { history, changelog }: Pick<DocumentInput, 'history' | 'changelog'>,
): { packs: Pack[]; manifest: Manifest } {
  requireAll(left, work)
  const slices = inOneCount(left)
  const parts = partsOf(work, slices, history)
  const packs = new Packs()
  const packer = new Packer(packs)
  const before = slices.reduce((total, slice) => total + slice.packs.length, 0)
  const add = (key: string, text: string): ShardRange => moved(packer.add(key, text), before)
  const twins = {
    overview: add('overview', overviewTwin(parts)),
    security: add('security', securityTwin(parts, parts.securityUses)),
  }
  const files = [
    fileOf('llms.txt', [add('llms.txt', llmsIndex(parts, '../'))]),
    fileOf('llms-full.txt', [
      // In a file they are in another folder than by themselves.
      add('overview in files', `${overviewTwin(parts, '../')}\n`),
      add('security in files', `${securityTwin(parts, parts.securityUses, '../')}\n`),
      ...slices.flatMap((slice) => slice.twins),
    ]),
    fileOf('postman.json', [
      add('postman head', postmanHead(parts)),
      ...slices.flatMap((slice) => slice.postman),
      add('postman tail', postmanTail),
    ]),
    ...(changelog === undefined ? [] : [fileOf('changelog.md', [add('changelog', changelog)])]),
    fileOf('search.jsonl', [
      add('search', searchLines([apiRow(parts)])),
      ...slices.flatMap((slice) => slice.search),
    ]),
  ]
  packer.close()
  const all = [...slices.flatMap((slice) => slice.packs), ...packs.made].map(
    ({ sha256, bytes }) => ({ sha256, bytes }),
  )
  const bytes = all.reduce((total, pack) => total + pack.bytes, 0)
  return {
    packs: packs.made,
    manifest: {
      ...parts,
      counts: { ...parts.counts, bytes },
      packs: all,
      twins,
      files,
      slices: left.flatMap(entryOf),
    },
  }
}

const fileOf = (name: DocumentationFileName, parts: ShardRange[]): DocumentationFile => ({
  name,
  mediaType: mediaTypes[name],
  bytes: parts.reduce((total, { length }) => total + length, 0),
  parts,
})

function requireAll(left: Part[], work: DocumentationWork): void {
  let unit = 0
  for (const { told } of left) {
    if (!work.mayBe(told, unit))
      throw new Error('These parts of a documentation do not follow one another. Start anew.')
    unit += told.units
  }
  if (unit !== work.total) throw new Error('Parts of this documentation are missing. Start anew.')
}

function partsOf(
  work: DocumentationWork,
  slices: SlicePart[],
  history: DocumentInput['history'],
): Parts {
  const { specification, sources } = work
  const { reading, securitySchemes } = sources
  const { root } = reading
  const operations = inOrder(
    slices.flatMap((slice) => slice.operations),
    reading.operations.map(({ key }) => key),
    ({ key }) => key,
  ).map((entry) => {
    const entries = historyOf(entry.key, history)
    return entries.length > 0 ? { ...entry, history: entries } : entry
  })
  const schemas = slices.flatMap((slice) => slice.schemas)
  return {
    ...describeInfo(root),
    specification,
    servers: serversOf(root),
    securitySchemes,
    securityUses: securityUses(sources),
    tags: tagsOfDescription(
      root,
      operations.flatMap(({ tags }) => tags),
    ),
    counts: {
      operations: operations.length,
      webhooks: slices.reduce((total, slice) => total + slice.webhooks.length, 0),
      schemas: schemas.length,
      deprecated: operations.filter(({ deprecated }) => deprecated).length,
      bytes: 0,
    },
    operations,
    webhooks: inOrder(
      slices.flatMap((slice) => slice.webhooks),
      webhooksOf(reading).map(({ key }) => key),
      ({ key }) => key,
    ),
    schemas,
  }
}

/** Pages are made in an order of their own; readers see that of the description. */
function inOrder<Entry>(
  entries: Entry[],
  keys: string[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const places = new Map(keys.map((key, index) => [key, index]))
  return entries.toSorted((a, b) => (places.get(keyOf(a)) ?? 0) - (places.get(keyOf(b)) ?? 0))
}
