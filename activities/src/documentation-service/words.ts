import type { Manifest } from '@portolan/description/documentation'
import { countOf } from '../shared/count-of.ts'
import type { StoredPacks } from './in-slices.ts'

/** What was documented and how much of it had to be stored, in one sentence. */
export function builtInWords(
  { counts: { operations, webhooks, schemas } }: Pick<Manifest, 'counts'>,
  stored: StoredPacks,
): string {
  const documented = [
    countOf(operations, 'operation'),
    ...(webhooks > 0 ? [countOf(webhooks, 'webhook')] : []),
    countOf(schemas, 'schema'),
  ]
  const last = documented.pop()
  return `${documented.join(', ')} and ${last} documented; ${storedInWords(stored)}`
}

/** `3 of 48 packs are new, 1.2 MB of 41.0 MB` */
export function storedInWords({
  packs,
  packsStored,
  sizeBytes,
  sizeBytesStored,
}: StoredPacks): string {
  const all = `${countOf(packs, 'pack')} of ${size(sizeBytes)}`
  if (packsStored === packs) return `${all} stored`
  if (packsStored === 0) return `${all}, all known from before`
  const verb = packsStored === 1 ? 'is' : 'are'
  return `${packsStored} of ${packs} packs ${verb} new, ${size(sizeBytesStored)} of ${size(sizeBytes)}`
}

const size = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1_000)} kB`
