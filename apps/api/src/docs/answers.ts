import { createHash } from 'node:crypto'
import type { PackEntry, ShardRange } from '@portolan/description/documentation'
import type { StoredManifest } from '@portolan/description/stored-manifest'
import { Problem } from '@portolan/service/problem'
import { type Answer, answerBytesMax, withEtag } from '@portolan/service/response'
import { type Form, mediaTypes } from './accept.ts'
import type { FoundDocumentation } from './find-documentation.ts'
import { packOf } from './packed.ts'
import type { DocsPorts } from './ports.ts'

const presignedSeconds = 300

/** A page in one of its forms: its shard as it was stored, or its twin. */
export async function answerPage(
  ports: DocsPorts,
  found: FoundDocumentation,
  page: ShardRange & { twin?: ShardRange },
  form: Form,
  ifNoneMatch: string | undefined,
): Promise<Answer> {
  const range = form === 'json' ? page : page.twin
  if (!range) throw withoutMarkdown()
  const answer = await answerRanges(ports, found, [range], mediaTypes[form], ifNoneMatch)
  return { ...answer, headers: { ...answer.headers, vary: 'Accept' } }
}

/** The Markdown of a page that is about the description as a whole. */
export async function answerTwin(
  ports: DocsPorts,
  found: FoundDocumentation,
  name: keyof NonNullable<StoredManifest['twins']>,
  ifNoneMatch: string | undefined,
): Promise<Answer> {
  const twin = found.manifest.twins?.[name]
  if (!twin) throw withoutMarkdown()
  return answerPage(ports, found, { ...twin, twin }, 'markdown', ifNoneMatch)
}

const withoutMarkdown = (): Problem =>
  new Problem({
    code: 'not-acceptable',
    detail: 'This documentation was built before there was Markdown; accept application/json.',
  })

/** Ranges of packs as they were stored, one after another. Their places in what never changes are the ETag. */
export async function answerRanges(
  { blobs, packed }: DocsPorts,
  found: FoundDocumentation,
  ranges: readonly ShardRange[],
  contentType: string,
  ifNoneMatch: string | undefined,
): Promise<Answer> {
  const places = ranges.map((range) => ({ ...range, pack: packOf(found, range) }))
  const head = withEtag(
    { statusCode: 200, headers: { 'content-type': contentType } },
    ifNoneMatch,
    tagOf(places.map(({ pack, offset, length }) => `${pack.sha256}-${offset}-${length}`)),
  )
  if (head.statusCode === 304) return head
  const [only] = places
  // What is too large for an answer has a pack to itself, but for a line break after it.
  if (only && only.length > answerBytesMax && only.offset === 0)
    return redirect({ blobs }, found, only.pack, contentType)
  const texts = await Promise.all(
    places.map((place) => packed.text(blobs.keyOf(found.orgId, place.pack.sha256), place)),
  )
  return { ...head, body: texts.join('') }
}

const tagOf = (places: string[]): string =>
  createHash('sha256').update(places.join()).digest('base64url').slice(0, 27)

/** To a whole object of the store, which anyone who has the address may read for a while. */
export async function redirect(
  { blobs }: Pick<DocsPorts, 'blobs'>,
  { orgId, name }: FoundDocumentation,
  { sha256 }: PackEntry,
  contentType: string,
): Promise<Answer> {
  const fileName = `${name}.${contentType.includes('json') ? 'json' : 'md'}`
  const location = await blobs.presignGet(
    blobs.keyOf(orgId, sha256),
    { contentType, fileName },
    presignedSeconds,
  )
  return { statusCode: 303, headers: { location } }
}
