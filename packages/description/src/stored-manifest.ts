/**
 * A manifest as it lies in the store and as readers are given it. Without the engine, so that a
 * service which only reads can be small.
 */
import type {
  DocumentationFile,
  Manifest,
  OperationEntry,
  PackEntry,
  SchemaEntry,
  ShardRange,
  WebhookEntry,
} from './documentation.ts'

/** What an earlier release built has no twins. */
type WithoutTwin<E> = Omit<E, 'twin'> & { twin?: ShardRange }

export interface StoredManifest extends Omit<
  Manifest,
  'operations' | 'webhooks' | 'schemas' | 'twins' | 'slices'
> {
  operations: WithoutTwin<OperationEntry>[]
  webhooks: WithoutTwin<WebhookEntry>[]
  schemas: WithoutTwin<SchemaEntry>[]
  twins?: Manifest['twins']
  slices?: Manifest['slices']
  /** The outline, stored under its hash where it is too large for an answer. */
  outline?: PackEntry
}

/** Lists that an earlier release did not write. */
type Late = 'webhooks' | 'files'

/** Reads the JSON of a manifest, whichever release built it. */
export function readManifest(json: string): StoredManifest {
  const stored = JSON.parse(json) as Omit<StoredManifest, Late> &
    Partial<Pick<StoredManifest, Late>>
  const { webhooks = [], files = [], counts } = stored
  return { ...stored, webhooks, files, counts: { ...counts, webhooks: webhooks.length } }
}

/** The manifest as readers are given it: where things are packed is ours alone. */
export function outlineOf(manifest: StoredManifest): object {
  const {
    packs: _packs,
    twins: _twins,
    outline: _outline,
    securityUses: _uses,
    slices: _slices,
    ...told
  } = manifest
  return {
    ...told,
    operations: manifest.operations.map(withoutRanges),
    webhooks: manifest.webhooks.map(withoutRanges),
    schemas: manifest.schemas.map(withoutRanges),
    files: manifest.files.map(({ parts, ...file }) => ({
      ...file,
      parts: partsGiven(parts).length,
    })),
  }
}

/** What one answer may hold: that of a function ends at 4 MB. */
export const answerBytesMax = 4_000_000

/** The parts of a file as readers are given them: as many in one answer as it may hold. */
export function partsGiven(parts: DocumentationFile['parts']): ShardRange[][] {
  const given: ShardRange[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const part of parts) {
    if (bytes + part.length > answerBytesMax) {
      given.push([])
      bytes = 0
    }
    given.at(-1)?.push(part)
    bytes += part.length
  }
  return given
}

const withoutRanges = ({
  pack: _pack,
  offset: _offset,
  length: _length,
  twin: _twin,
  ...entry
}: ShardRange & { twin?: ShardRange }): object => entry
